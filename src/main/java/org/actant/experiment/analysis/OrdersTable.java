package org.actant.experiment.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.actant.experiment.Condition.Treatment;
import org.actant.measure.PairedTest;
import org.actant.measure.RatioEffect;
import org.actant.table.Table;

/// Conditions with the same techniques in another order: whether the order matters.
final class OrdersTable {
  private OrdersTable() {}

  static Table of(Analysis a) {
    var rows = new ArrayList<List<String>>();
    List<Arm> arms = a.distinct();
    for (int i = 0; i < arms.size(); i++) {
      for (int j = i + 1; j < arms.size(); j++) {
        if (isReordered(arms.get(i), arms.get(j))) {
          rows.addAll(rows(a, arms.get(i), arms.get(j)));
        }
      }
    }
    return new Table(ResultTables.ORDERS.names(), rows).sortedBy(ResultTables.ORDERS.key());
  }

  private static boolean isReordered(Arm one, Arm other) {
    return !one.treatments().equals(other.treatments())
        && sorted(one.treatments()).equals(sorted(other.treatments()));
  }

  private static List<String> sorted(List<Treatment> treatments) {
    return treatments.stream().map(Treatment::toString).sorted().toList();
  }

  private static List<List<String>> rows(Analysis a, Arm one, Arm other) {
    var rows = new ArrayList<List<String>>();
    Stream.concat(CascadesTable.COSTS.stream(), Stream.of(Metric.ACCURACY, Metric.MACRO_F1))
        .map(a.metrics()::named)
        .forEach(metric -> {
          Pairs pairs = a.pairs(one.id(), other.id(), metric).positive();
          if (pairs.n() > 0) {
            rows.add(row(a, one, other, metric, pairs));
          }
        });
    return rows;
  }

  private static List<String> row(Analysis a, Arm one, Arm other, Metric metric, Pairs pairs) {
    RatioEffect ratio = pairs.ratio();
    String finding = EffectsTable.finding(pairs, a.floor(metric));
    return List.of(
        a.study().id(),
        one.id(),
        other.id(),
        metric.name(),
        metric.tier(),
        String.valueOf(pairs.n()),
        Analysis.field(ratio.ratio()),
        Analysis.low(ratio.interval()),
        Analysis.high(ratio.interval()),
        pairs.n() > 1 ? Analysis.field(PairedTest.student(pairs.logRatios())) : "",
        finding.equals("less") || finding.equals("more") ? "order matters" : finding);
  }
}
