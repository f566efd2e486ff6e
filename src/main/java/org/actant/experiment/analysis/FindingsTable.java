package org.actant.experiment.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.actant.experiment.analysis.Measurements.Finding;
import org.actant.experiment.analysis.Measurements.Served;
import org.actant.measure.Summary;
import org.actant.table.Table;

/// What the trials of a condition found on their way, in brief.
final class FindingsTable {
  private FindingsTable() {}

  static Table of(Analysis a) {
    var rows = new ArrayList<List<String>>();
    for (Arm condition : a.conditions()) {
      var byMetric = new TreeMap<String, List<Finding>>();
      for (Served trial : a.measurements().of(condition.id())) {
        trial
            .findings()
            .forEach((metric, finding) ->
                byMetric.computeIfAbsent(metric, _ -> new ArrayList<>()).add(finding));
      }
      for (Map.Entry<String, List<Finding>> entry : byMetric.entrySet()) {
        rows.add(row(a, condition, entry.getKey(), entry.getValue()));
      }
    }
    return new Table(ResultTables.FINDINGS.names(), rows).sortedBy(ResultTables.FINDINGS.key());
  }

  private static List<String> row(
      Analysis a, Arm condition, String metric, List<Finding> findings) {
    Summary s = Summary.of(findings.stream().mapToDouble(Finding::value).toArray());
    return List.of(
        a.study().id(),
        condition.id(),
        metric,
        findings.getFirst().unit(),
        String.valueOf(s.n()),
        Analysis.field(s.mean()),
        Analysis.field(s.sd()),
        Analysis.low(s.interval()),
        Analysis.high(s.interval()));
  }
}
