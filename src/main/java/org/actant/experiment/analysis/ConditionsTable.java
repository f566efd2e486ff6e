package org.actant.experiment.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.actant.experiment.analysis.Measurements.Served;
import org.actant.measure.Summary;
import org.actant.table.Table;

/// One row a condition: what it is, and how many trials of it were done.
final class ConditionsTable {
  private ConditionsTable() {}

  static Table of(Analysis a) {
    var rows = new ArrayList<List<String>>();
    for (Arm condition : a.conditions()) {
      rows.add(row(a, condition));
    }
    return new Table(ResultTables.CONDITIONS.names(), rows).sortedBy(ResultTables.CONDITIONS.key());
  }

  private static List<String> row(Analysis a, Arm condition) {
    List<Served> trials = a.measurements().of(condition.id());
    return List.of(
        a.study().id(),
        condition.id(),
        condition.technique(),
        condition.level(),
        trials.stream()
            .map(Served::engine)
            .distinct()
            .sorted()
            .reduce((one, other) -> one + "; " + other)
            .orElse(""),
        a.study().dataset(),
        a.study().network(),
        String.valueOf(trials.size()),
        String.valueOf(a.measurements().failed().getOrDefault(condition.id(), 0)),
        a.real(condition.id()).map(String::valueOf).orElse(""),
        trials.isEmpty() ? "" : String.valueOf(isPareto(a, condition.id())),
        String.valueOf(condition.copy()));
  }

  /// Whether no other condition dominates this one on mean accuracy and mean CPU seconds of
  /// inference.
  private static boolean isPareto(Analysis a, String condition) {
    Optional<Point> own = point(a, condition);
    return own.isPresent()
        && a.conditions().stream()
            .flatMap(other -> point(a, other.id()).stream())
            .noneMatch(other -> other.dominates(own.get()));
  }

  private static Optional<Point> point(Analysis a, String condition) {
    double[] accuracy = Analysis.array(a.values(condition, Metric.ACCURACY));
    double[] cpu = Analysis.array(a.values(condition, Metric.INFER_CPU));
    return accuracy.length == 0 || cpu.length == 0
        ? Optional.empty()
        : Optional.of(new Point(Summary.of(accuracy).mean(), Summary.of(cpu).mean()));
  }
}
