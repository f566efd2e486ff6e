package org.actant.experiment.analysis;

import java.util.ArrayList;
import java.util.List;
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
      for (Metric metric : a.metrics().all()) {
        double[] values = Analysis.array(a.values(condition.id(), metric));
        if (values.length > 0) {
          rows.add(row(a, condition, metric, values));
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

  private static List<String> row(Analysis a, Arm condition, Metric metric, double[] values) {
    Summary s = Summary.of(values);
    Optional<Interval<Double>> resampled =
        itemsToo(a, condition, metric).or(() -> a.bootstrap().mean(values));
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

  /// The interval over blocks and test images, for scores of all classes together.
  private static Optional<Interval<Double>> itemsToo(Analysis a, Arm condition, Metric metric) {
    List<Confusion> confusions =
        a.measurements().of(condition.id()).stream()
            .map(Served::confusion)
            .flatMap(Optional::stream)
            .toList();
    if (confusions.isEmpty()) {
      return Optional.empty();
    }
    return switch (metric.name()) {
      case Metric.ACCURACY ->
          Optional.of(Score.of(confusions, Confusion::accuracy, a.bootstrap()).interval());
      case Metric.MACRO_F1 ->
          Optional.of(Score.of(confusions, Confusion::macroF1, a.bootstrap()).interval());
      default -> Optional.empty();
    };
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
