package org.actant.experiment.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.actant.experiment.analysis.Measurements.Finding;
import org.actant.experiment.analysis.Measurements.Served;
import org.actant.measure.Summary;
import org.actant.table.Table;

/// What trials found on their way, against what those of the baseline found, paired by block.
final class FindingEffectsTable {
  private FindingEffectsTable() {}

  static Table of(Analysis a) {
    var rows = new ArrayList<List<String>>();
    for (Arm condition : a.treated()) {
      for (String metric : metrics(a, condition.id())) {
        Pairs pairs =
            Analysis.pairs(
                values(a, condition.id(), metric), values(a, a.study().baseline(), metric));
        if (pairs.n() > 0) {
          rows.add(row(a, condition.id(), metric, pairs));
        }
      }
    }
    return new Table(ResultTables.FINDING_EFFECTS.names(), rows)
        .sortedBy(ResultTables.FINDING_EFFECTS.key());
  }

  private static TreeSet<String> metrics(Analysis a, String condition) {
    var metrics = new TreeSet<String>();
    a.measurements().of(condition).forEach(trial -> metrics.addAll(trial.findings().keySet()));
    return metrics;
  }

  private static SortedMap<Integer, Double> values(Analysis a, String condition, String metric) {
    var values = new TreeMap<Integer, Double>();
    for (Served trial : a.measurements().of(condition)) {
      Finding finding = trial.findings().get(metric);
      if (finding != null) {
        values.put(trial.block(), finding.value());
      }
    }
    return values;
  }

  private static List<String> row(Analysis a, String condition, String metric, Pairs pairs) {
    var ratio =
        pairs.hasRatios()
            ? java.util.Optional.of(pairs.ratio())
            : java.util.Optional.<org.actant.measure.RatioEffect>empty();
    Summary difference = pairs.difference();
    return List.of(
        a.study().id(),
        condition,
        a.study().baseline(),
        metric,
        unit(a, condition, metric),
        ratio.map(r -> Analysis.field(r.ratio())).orElse(""),
        Analysis.low(ratio.flatMap(org.actant.measure.RatioEffect::interval)),
        Analysis.high(ratio.flatMap(org.actant.measure.RatioEffect::interval)),
        String.valueOf(pairs.n()),
        Analysis.field(difference.mean()),
        Analysis.low(difference.interval()),
        Analysis.high(difference.interval()));
  }

  private static String unit(Analysis a, String condition, String metric) {
    return a.measurements().of(condition).stream()
        .map(trial -> trial.findings().get(metric))
        .filter(java.util.Objects::nonNull)
        .map(Finding::unit)
        .findFirst()
        .orElse("");
  }
}
