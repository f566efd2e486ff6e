package org.actant.experiment.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actant.measure.Interval;
import org.actant.measure.Summary;
import org.actant.table.Table;

/// What techniques save together, against what they would save if they did not touch each other: 1
/// − ∏(1 − sᵢ), the model of Rajput, Saad and Sharma 2025 (arXiv 2506.18289), here with an interval
/// and with the interaction that it leaves out.
final class CascadesTable {
  /// What is saved, where it was measured.
  static final List<String> COSTS =
      List.of(
          Metric.INFER_CPU,
          "infer_elapsed_s_per_1000",
          "infer_rapl_j_per_1000",
          "infer_gpu_j_per_1000",
          "latency_p50_ms",
          Metric.TRAIN_CPU,
          Metric.MAKING_CPU,
          Metric.LIFE_CPU,
          "life_rapl_j",
          "life_gpu_j",
          "run_elapsed_s",
          "run_cpu_s",
          "run_rapl_j",
          "run_gpu_j",
          "size_bytes");

  private CascadesTable() {}

  static Table of(Analysis a) {
    var rows = new ArrayList<List<String>>();
    for (Cascade cascade : Cascade.of(a)) {
      for (String cost : COSTS) {
        Metric metric = a.metrics().named(cost);
        Logs logs = logs(a, cascade, metric);
        if (logs.n() > 0) {
          rows.add(row(a, cascade, metric, logs));
        }
      }
    }
    return new Table(ResultTables.CASCADES.names(), rows).sortedBy(ResultTables.CASCADES.key());
  }

  /// The baseline, the cascade, and its parts.
  private static Logs logs(Analysis a, Cascade cascade, Metric metric) {
    List<String> conditions =
        Stream.concat(
                Stream.of(a.study().baseline(), cascade.whole().id()),
                cascade.parts().stream().map(Arm::id))
            .toList();
    return Logs.of(a, conditions, metric);
  }

  private static List<String> row(Analysis a, Cascade cascade, Metric metric, Logs logs) {
    int parts = cascade.parts().size();
    double[] observed = new double[parts + 2];
    observed[0] = -1;
    observed[1] = 1;
    double[] predicted = new double[parts + 2];
    Arrays.fill(predicted, 1);
    predicted[0] = -parts;
    predicted[1] = 0;
    double[] interaction = new double[parts + 2];
    Arrays.setAll(interaction, i -> observed[i] - predicted[i]);
    var row = new ArrayList<String>();
    row.add(a.study().id());
    row.add(cascade.whole().id());
    row.add(a.mark(cascade.whole().id()));
    row.add(cascade.parts().stream().map(Arm::id).collect(Collectors.joining("; ")));
    row.add(metric.name());
    row.add(metric.tier());
    row.add(String.valueOf(logs.n()));
    row.addAll(saving(logs.summary(observed)));
    row.addAll(saving(logs.summary(predicted)));
    Summary left = logs.summary(interaction);
    row.add(Analysis.field(Math.exp(left.mean())));
    row.add(Analysis.low(left.interval().map(Pairs::exp)));
    row.add(Analysis.high(left.interval().map(Pairs::exp)));
    Optional<Interval<Double>> resampled =
        a.bootstrap().mean(logs.contrast(interaction)).map(Pairs::exp);
    row.add(Analysis.low(resampled));
    row.add(Analysis.high(resampled));
    row.add(finding(left));
    return row;
  }

  private static List<String> saving(Summary logs) {
    return List.of(
        Analysis.field(1 - Math.exp(logs.mean())),
        logs.interval().map(i -> Analysis.field(1 - Math.exp(i.high()))).orElse(""),
        logs.interval().map(i -> Analysis.field(1 - Math.exp(i.low()))).orElse(""));
  }

  private static String finding(Summary interaction) {
    return interaction
        .interval()
        .map(i ->
            i.contains(0.0)
                ? "as predicted"
                : i.low() > 0 ? "less than predicted" : "more than predicted")
        .orElse("one block");
  }
}
