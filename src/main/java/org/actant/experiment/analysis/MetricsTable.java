package org.actant.experiment.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actant.energy.model.PowerPerCore;
import org.actant.experiment.analysis.Measurements.Served;
import org.actant.measure.Confusion;
import org.actant.measure.Interval;
import org.actant.measure.Joules;
import org.actant.measure.Score;
import org.actant.measure.Seconds;
import org.actant.measure.Summary;
import org.actant.table.Table;

/// Each metric of each condition, with its spread over the blocks.
final class MetricsTable {
  private MetricsTable() {}

  static Table of(Analysis a) {
    var rows = new ArrayList<List<String>>();
    for (Arm condition : a.conditions()) {
      Map<String, Score> scores = scores(a, condition);
      for (Metric metric : a.metrics().all()) {
        double[] values = Analysis.array(a.values(condition.id(), metric));
        if (values.length > 0) {
          rows.add(
              row(a, condition, metric, values, Optional.ofNullable(scores.get(metric.name()))));
        }
      }
      Metrics.MODELED.forEach((name, seconds) -> {
        double[] values = Analysis.array(a.values(condition.id(), seconds));
        if (values.length > 0) {
          rows.add(modeled(a, condition, name, Summary.of(values)));
        }
      });
    }
    return new Table(ResultTables.METRICS.names(), rows).sortedBy(ResultTables.METRICS.key());
  }

  private static List<String> row(
      Analysis a, Arm condition, Metric metric, double[] values, Optional<Score> score) {
    Summary s = Summary.of(values);
    Optional<Interval<Double>> resampled =
        score.map(Score::interval).or(() -> a.bootstrap().mean(values));
    return List.of(
        a.study().id(),
        condition.id(),
        metric.name(),
        metric.unit(),
        metric.tier(),
        String.valueOf(s.n()),
        Analysis.field(s.mean()),
        Analysis.field(s.sd()),
        Analysis.low(s.interval()),
        Analysis.high(s.interval()),
        Analysis.low(resampled),
        Analysis.high(resampled));
  }

  /// Scores of all classes together, whose intervals are over blocks and test images.
  private static Map<String, Score> scores(Analysis a, Arm condition) {
    List<Confusion> confusions =
        a.measurements().of(condition.id()).stream()
            .map(Served::confusion)
            .flatMap(Optional::stream)
            .toList();
    if (confusions.isEmpty()) {
      return Map.of();
    }
    List<Score> scores =
        Score.of(confusions, List.of(Confusion::accuracy, Confusion::macroF1), a.bootstrap());
    return Map.of(Metric.ACCURACY, scores.getFirst(), Metric.MACRO_F1, scores.getLast());
  }

  /// The interval is the model's, at the mean CPU seconds. It has no middle: within it the model
  /// does not say what is likelier.
  private static List<String> modeled(Analysis a, Arm condition, String name, Summary seconds) {
    Interval<Joules> energy = PowerPerCore.UNCALIBRATED.energy(new Seconds(seconds.mean()));
    return List.of(
        a.study().id(),
        condition.id(),
        name,
        "J",
        "T5",
        String.valueOf(seconds.n()),
        "",
        "",
        Analysis.field(energy.low().value()),
        Analysis.field(energy.high().value()),
        "",
        "");
  }
}
