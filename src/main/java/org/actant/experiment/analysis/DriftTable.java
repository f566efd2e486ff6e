package org.actant.experiment.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.actant.experiment.analysis.Measurements.Served;
import org.actant.measure.Interval;
import org.actant.measure.Regression;
import org.actant.table.Table;

/// Whether the machine changed while the study ran: values relative to their condition's mean,
/// against the order of the trials.
final class DriftTable {
  private static final List<String> METRICS =
      List.of(
          Metric.INFER_CPU,
          "infer_elapsed_s_per_1000",
          "infer_rapl_j_per_1000",
          "infer_gpu_j_per_1000",
          "latency_p50_ms",
          "run_cpu_s",
          "run_gpu_j");

  private DriftTable() {}

  /// @param relative value / geometric mean of the condition's values
  record Drifting(int order, int block, String condition, double relative) {}

  static Table of(Analysis a) {
    var rows = new ArrayList<List<String>>();
    for (String name : METRICS) {
      Metric metric = a.metrics().named(name);
      List<Drifting> points = points(a, metric);
      line(points).ifPresent(line -> rows.add(row(a, metric, points, line)));
    }
    return new Table(ResultTables.DRIFT.names(), rows).sortedBy(ResultTables.DRIFT.key());
  }

  static Table points(Analysis a) {
    var rows = new ArrayList<List<String>>();
    for (String name : METRICS.stream().sorted().toList()) {
      for (Drifting point : points(a, a.metrics().named(name))) {
        rows.add(
            List.of(
                a.study().id(),
                name,
                String.valueOf(point.order),
                String.valueOf(point.block),
                point.condition,
                Analysis.field(point.relative)));
      }
    }
    return new Table(ResultTables.DRIFT_POINTS.names(), rows);
  }

  private static List<Drifting> points(Analysis a, Metric metric) {
    var logs = new HashMap<Served, Double>();
    for (Served trial : a.measurements().served()) {
      OptionalDouble value = a.metrics().value(metric, trial);
      if (value.orElse(0) > 0) {
        logs.put(trial, Math.log(value.getAsDouble()));
      }
    }
    var means =
        logs.keySet().stream()
            .sorted(Comparator.comparingInt(Served::order))
            .collect(
                Collectors.groupingBy(
                    Served::condition,
                    Collectors.averagingDouble(trial -> logs.getOrDefault(trial, 0.0))));
    return logs.keySet().stream()
        .sorted(Comparator.comparingInt(Served::order))
        .map(trial ->
            new Drifting(
                trial.order(),
                trial.block(),
                trial.condition(),
                Math.exp(
                    logs.getOrDefault(trial, 0.0) - means.getOrDefault(trial.condition(), 0.0))))
        .toList();
  }

  private static Optional<Regression> line(List<Drifting> points) {
    return points.size() < 3
        ? Optional.empty()
        : Optional.of(
            Regression.of(
                points.stream().mapToDouble(Drifting::order).toArray(),
                points.stream().mapToDouble(p -> Math.log(p.relative)).toArray()));
  }

  private static List<String> row(
      Analysis a, Metric metric, List<Drifting> points, Regression line) {
    double span = points.getLast().order - points.getFirst().order;
    var change =
        new Interval<>(
            Math.exp(line.slopeInterval().low() * span),
            Math.exp(line.slopeInterval().high() * span));
    return List.of(
        a.study().id(),
        metric.name(),
        metric.tier(),
        String.valueOf(line.n()),
        Analysis.field(Math.exp(line.slope() * span)),
        Analysis.field(change.low()),
        Analysis.field(change.high()),
        Analysis.field(line.p()),
        change.contains(1.0) ? "none" : "drift");
  }
}
