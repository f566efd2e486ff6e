package org.actant.experiment.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.actant.experiment.analysis.Measurements.Label;
import org.actant.experiment.analysis.Measurements.Served;
import org.actant.experiment.analysis.Measurements.Window;

/// The metrics of one trial. A figure that no meter had is missing, not zero.
final class Metrics {
  /// CPU seconds that an uncalibrated model turns into joules, by the name of the joules.
  static final Map<String, String> MODELED =
      Map.of(
          "infer_energy_j_per_1000", Metric.INFER_CPU,
          "train_energy_j", "train_cpu_s",
          "compress_energy_j", "compress_cpu_s");

  private static final Map<Metric, Function<Served, OptionalDouble>> COUNTED = counted();

  private Metrics() {}

  static List<Metric> all() {
    return List.copyOf(COUNTED.keySet());
  }

  static OptionalDouble value(Metric metric, Served trial) {
    Function<Served, OptionalDouble> function = COUNTED.get(metric);
    return function == null ? OptionalDouble.empty() : function.apply(trial);
  }

  private static Map<Metric, Function<Served, OptionalDouble>> counted() {
    var metrics = new LinkedHashMap<Metric, Function<Served, OptionalDouble>>();
    metrics.put(Metric.plain(Metric.ACCURACY, ""), t -> OptionalDouble.of(t.accuracy()));
    metrics.put(
        Metric.alone("constant_accuracy", ""), t -> OptionalDouble.of(t.constantAccuracy()));
    metrics.put(Metric.plain("worst_class_accuracy", ""), Metrics::worstClass);
    metrics.put(
        Metric.plain("infer_elapsed_s_per_1000", "s"),
        t -> perThousand(t, w -> OptionalDouble.of(w.elapsedS())));
    metrics.put(Metric.proxy(Metric.INFER_CPU, "s"), t -> perThousand(t, Window::cpuS));
    metrics.put(
        Metric.proxy("infer_instructions_per_1000", ""), t -> perThousand(t, Window::instructions));
    metrics.put(Metric.counter("infer_rapl_j_per_1000", "J"), t -> perThousand(t, Window::raplJ));
    metrics.put(Metric.plain("latency_p50_ms", "ms"), t -> OptionalDouble.of(t.latencyP50Ms()));
    metrics.put(
        Metric.alone("train_elapsed_s", "s"),
        t -> sum(training(t), w -> OptionalDouble.of(w.elapsedS())));
    metrics.put(new Metric("train_cpu_s", "s", "T6", false), t -> sum(training(t), Window::cpuS));
    metrics.put(
        new Metric("compress_cpu_s", "s", "T6", false),
        t -> sum(t.windows("compress"), Window::cpuS));
    metrics.put(Metric.plain("size_bytes", "B"), t -> OptionalDouble.of(t.sizeBytes()));
    metrics.put(Metric.plain("parameters", ""), t -> OptionalDouble.of(t.parameters()));
    metrics.put(Metric.alone("parity_max_abs", ""), t -> OptionalDouble.of(t.parityMaxAbs()));
    metrics.put(Metric.alone(Metric.NEIGHBORS, "processors"), Metrics::neighbors);
    return metrics;
  }

  private static List<Window> training(Served trial) {
    return trial.training().stream().filter(window -> window.name().equals("train")).toList();
  }

  private static OptionalDouble worstClass(Served trial) {
    return trial.labels().stream().filter(l -> l.n() > 0).mapToDouble(Label::accuracy).min();
  }

  /// The median over a trial's inference windows of what ran beside it.
  private static OptionalDouble neighbors(Served trial) {
    double[] values =
        trial.windows("infer").stream()
            .map(Window::neighbors)
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .toArray();
    return values.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Measurements.median(values));
  }

  /// The median over a trial's inference windows of an amount per thousand images.
  private static OptionalDouble perThousand(Served trial, Function<Window, OptionalDouble> amount) {
    List<Window> windows = trial.windows("infer");
    double[] values =
        windows.stream()
            .filter(window -> window.items() > 0 && amount.apply(window).isPresent())
            .mapToDouble(window -> amount.apply(window).getAsDouble() / window.items() * 1000)
            .toArray();
    return values.length == 0 || values.length < windows.size()
        ? OptionalDouble.empty()
        : OptionalDouble.of(Measurements.median(values));
  }

  private static OptionalDouble sum(List<Window> windows, Function<Window, OptionalDouble> amount) {
    if (windows.isEmpty() || windows.stream().anyMatch(window -> amount.apply(window).isEmpty())) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        windows.stream().mapToDouble(window -> amount.apply(window).getAsDouble()).sum());
  }
}
