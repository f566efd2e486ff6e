package org.actant.experiment.analysis;

import java.util.ArrayList;
import java.util.List;
import org.actant.measure.RatioEffect;
import org.actant.table.Table;

/// What copies of the baseline differ from it by (A/A): how large an effect has to be to be one.
final class NoiseTable {
  private NoiseTable() {}

  static Table of(Analysis a) {
    var rows = new ArrayList<List<String>>();
    for (Arm copy : a.copies()) {
      for (Metric metric : a.metrics().all()) {
        Pairs pairs = a.pairs(copy.id(), a.study().baseline(), metric).positive();
        if (metric.compared() && pairs.n() > 0) {
          rows.add(row(a, copy, metric, pairs));
        }
      }
    }
    return new Table(ResultTables.NOISE.names(), rows).sortedBy(ResultTables.NOISE.key());
  }

  private static List<String> row(Analysis a, Arm copy, Metric metric, Pairs pairs) {
    RatioEffect ratio = pairs.ratio();
    return List.of(
        a.study().id(),
        copy.id(),
        a.study().baseline(),
        metric.name(),
        metric.tier(),
        String.valueOf(pairs.n()),
        Analysis.field(ratio.ratio()),
        Analysis.low(ratio.interval()),
        Analysis.high(ratio.interval()),
        Analysis.field(a.floor(metric)));
  }
}
