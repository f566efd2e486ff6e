package org.actant.experiment.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.actant.measure.Summary;
import org.actant.table.Table;

/// The cascades step by step: what is left of the baseline's cost after each.
final class StepsTable {
  private StepsTable() {}

  static Table of(Analysis a) {
    var rows = new ArrayList<List<String>>();
    for (Cascade cascade : Cascade.of(a)) {
      for (String cost : CascadesTable.COSTS) {
        Metric metric = a.metrics().named(cost);
        for (int step = 1; step <= cascade.parts().size(); step++) {
          row(a, cascade, metric, step).ifPresent(rows::add);
        }
      }
    }
    // by condition and metric, each with its steps in order
    return new Table(ResultTables.STEPS.names(), rows).sortedBy(List.of("condition", "metric"));
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
    Optional<Summary> left =
        soFar
            .map(arm -> Logs.of(a, List.of(a.study().baseline(), arm.id()), metric))
            .filter(logs -> logs.n() > 0)
            .map(logs -> logs.summary(-1, 1));
    Summary predicted = alone.summary(product);
    var row = new ArrayList<String>();
    row.add(a.study().id());
    row.add(cascade.whole().id());
    row.add(metric.name());
    row.add(metric.tier());
    row.add(String.valueOf(step));
    row.add(parts.getLast());
    row.add(left.isPresent() ? soFar.map(Arm::id).orElse("") : "");
    row.add(left.map(s -> Analysis.field(Math.exp(s.mean()))).orElse(""));
    row.add(Analysis.low(left.flatMap(Summary::interval).map(Pairs::exp)));
    row.add(Analysis.high(left.flatMap(Summary::interval).map(Pairs::exp)));
    row.add(Analysis.field(Math.exp(predicted.mean())));
    row.add(Analysis.low(predicted.interval().map(Pairs::exp)));
    row.add(Analysis.high(predicted.interval().map(Pairs::exp)));
    row.add(Analysis.field(Math.exp(alone.summary(last).mean())));
    return Optional.of(row);
  }
}
