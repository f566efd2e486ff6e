package org.actant.experiment.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.actant.measure.Summary;
import org.actant.table.Table;

/// The cascades step by step: what is left of the baseline's cost after each. Where the parts were
/// also measured alone, the product of their ratios stands beside it; where conditions only grow,
/// the measured figures stand alone.
final class StepsTable {
  private StepsTable() {}

  static Table of(Analysis a) {
    var rows = new ArrayList<List<String>>();
    List<Cascade> cascades = Cascade.of(a);
    for (String cost : CascadesTable.COSTS) {
      Metric metric = a.metrics().named(cost);
      for (Cascade cascade : cascades) {
        for (int step = 1; step <= cascade.parts().size(); step++) {
          row(a, cascade, metric, step).ifPresent(rows::add);
        }
      }
      for (Nested nested : Nested.of(a)) {
        if (cascades.stream().noneMatch(cascade -> cascade.whole().equals(nested.whole()))) {
          rows.addAll(measured(a, nested, metric));
        }
      }
    }
    // by condition and metric, each with its steps in order
    return new Table(ResultTables.STEPS.names(), rows).sortedBy(List.of("condition", "metric"));
  }

  private static List<List<String>> measured(Analysis a, Nested nested, Metric metric) {
    var rows = new ArrayList<List<String>>();
    for (int step = 1; step <= nested.stages().size(); step++) {
      Arm stage = nested.stages().get(step - 1);
      Optional<Summary> left = left(a, stage, metric);
      if (left.isEmpty()) {
        return List.of();
      }
      List<String> row = row(a, nested.whole(), metric, step, stage, Optional.of(stage), left);
      row.addAll(List.of("", "", "", ""));
      rows.add(row);
    }
    return rows;
  }

  private static Optional<Summary> left(Analysis a, Arm arm, Metric metric) {
    Logs logs = Logs.of(a, List.of(a.study().baseline(), arm.id()), metric);
    return logs.n() > 0 ? Optional.of(logs.summary(-1, 1)) : Optional.empty();
  }

  private static List<String> row(
      Analysis a,
      Arm whole,
      Metric metric,
      int step,
      Arm part,
      Optional<Arm> soFar,
      Optional<Summary> left) {
    var row = new ArrayList<String>();
    row.add(a.study().id());
    row.add(whole.id());
    row.add(metric.name());
    row.add(metric.tier());
    row.add(String.valueOf(step));
    row.add(part.id());
    row.add(left.isPresent() ? soFar.map(Arm::id).orElse("") : "");
    row.add(left.map(s -> Analysis.field(Math.exp(s.mean()))).orElse(""));
    row.add(Analysis.low(left.flatMap(Summary::interval).map(Pairs::exp)));
    row.add(Analysis.high(left.flatMap(Summary::interval).map(Pairs::exp)));
    return row;
  }

  private static Optional<List<String>> row(Analysis a, Cascade cascade, Metric metric, int step) {
    List<String> parts = cascade.parts().subList(0, step).stream().map(Arm::id).toList();
    Logs alone =
        Logs.of(a, Stream.concat(Stream.of(a.study().baseline()), parts.stream()).toList(), metric);
    if (alone.n() == 0) {
      return Optional.empty();
    }
    double[] product = new double[step + 1];
    java.util.Arrays.fill(product, 1);
    product[0] = -step;
    double[] last = new double[step + 1];
    last[0] = -1;
    last[step] = 1;
    Optional<Arm> soFar = cascade.prefix(a, step);
    Optional<Summary> left = soFar.flatMap(arm -> left(a, arm, metric));
    Summary predicted = alone.summary(product);
    List<String> row =
        row(a, cascade.whole(), metric, step, cascade.parts().get(step - 1), soFar, left);
    row.add(Analysis.field(Math.exp(predicted.mean())));
    row.add(Analysis.low(predicted.interval().map(Pairs::exp)));
    row.add(Analysis.high(predicted.interval().map(Pairs::exp)));
    row.add(Analysis.field(Math.exp(alone.summary(last).mean())));
    return Optional.of(row);
  }
}
