package org.actant.experiment.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.actant.experiment.Study;
import org.actant.experiment.Subject;
import org.actant.experiment.analysis.Measurements.Label;
import org.actant.experiment.analysis.Measurements.Served;
import org.actant.experiment.analysis.Measurements.Window;
import org.actant.measure.Confusion;

/// The metrics of one trial. A figure that no meter had is missing, not zero.
final class Metrics {
  /// CPU seconds that an uncalibrated model turns into joules, by the name of the joules.
  static final SortedMap<String, String> MODELED =
      java.util.Collections.unmodifiableSortedMap(
          new TreeMap<>(
              Map.of(
                  "infer_energy_j_per_1000", Metric.INFER_CPU,
                  "train_energy_j", Metric.TRAIN_CPU,
                  "compress_energy_j", Metric.COMPRESS_CPU,
                  "making_energy_j", Metric.MAKING_CPU,
                  "life_energy_j", Metric.LIFE_CPU)));

  private final Map<Metric, Function<Served, OptionalDouble>> counted = new LinkedHashMap<>();

  Metrics(Study study) {
    judged();
    answered();
    made();
    lived(study.inferences());
    ran(study.subject() instanceof Subject.Command);
    counted.put(Metric.plain("size_bytes", "B"), t -> t.figure("size_bytes"));
    counted.put(Metric.plain("parameters", ""), t -> t.figure("parameters"));
    counted.put(Metric.alone("parity_max_abs", ""), t -> t.figure("parity_max_abs"));
    counted.put(Metric.alone(Metric.NEIGHBORS, "processors"), Metrics::neighbors);
  }

  List<Metric> all() {
    return List.copyOf(counted.keySet());
  }

  OptionalDouble value(Metric metric, Served trial) {
    Function<Served, OptionalDouble> function = counted.get(metric);
    return function == null ? OptionalDouble.empty() : function.apply(trial);
  }

  Metric named(String name) {
    return counted.keySet().stream()
        .filter(metric -> metric.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no metric " + name));
  }

  private void judged() {
    counted.put(Metric.plain(Metric.ACCURACY, ""), t -> t.figure("accuracy"));
    counted.put(Metric.alone("constant_accuracy", ""), t -> t.figure("constant_accuracy"));
    counted.put(Metric.plain(Metric.MACRO_F1, ""), t -> confusion(t, Confusion::macroF1));
    counted.put(
        Metric.alone("constant_macro_f1", ""), t -> confusion(t, c -> c.constant().macroF1()));
    counted.put(Metric.plain("worst_class_accuracy", ""), Metrics::worstClass);
  }

  private static OptionalDouble confusion(
      Served trial, java.util.function.ToDoubleFunction<Confusion> score) {
    return trial.confusion().isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(score.applyAsDouble(trial.confusion().get()));
  }

  private void answered() {
    counted.put(
        Metric.plain("infer_elapsed_s_per_1000", "s"),
        t -> perThousand(t, w -> OptionalDouble.of(w.elapsedS())));
    counted.put(Metric.proxy(Metric.INFER_CPU, "s"), t -> perThousand(t, Window::cpuS));
    counted.put(
        Metric.proxy("infer_instructions_per_1000", ""), t -> perThousand(t, Window::instructions));
    counted.put(Metric.counter("infer_rapl_j_per_1000", "J"), t -> perThousand(t, Window::raplJ));
    counted.put(Metric.counter("infer_gpu_j_per_1000", "J"), t -> perThousand(t, Window::gpuJ));
    counted.put(Metric.plain("latency_p50_ms", "ms"), t -> t.figure("latency_p50_ms"));
  }

  private void made() {
    counted.put(
        Metric.plain("train_elapsed_s", "s"),
        t -> total(t, List.of("train"), w -> OptionalDouble.of(w.elapsedS())));
    counted.put(Metric.proxy(Metric.TRAIN_CPU, "s"), t -> total(t, List.of("train"), Window::cpuS));
    counted.put(
        Metric.counter("train_rapl_j", "J"), t -> total(t, List.of("train"), Window::raplJ));
    counted.put(Metric.counter("train_gpu_j", "J"), t -> total(t, List.of("train"), Window::gpuJ));
    counted.put(
        new Metric("data_cpu_s", "s", "T6", false), t -> total(t, List.of("data"), Window::cpuS));
    counted.put(
        new Metric(Metric.COMPRESS_CPU, "s", "T6", false),
        t -> total(t, List.of("compress"), Window::cpuS));
    counted.put(
        new Metric("compress_rapl_j", "J", "T2", false),
        t -> total(t, List.of("compress"), Window::raplJ));
    counted.put(Metric.proxy(Metric.MAKING_CPU, "s"), t -> making(t, Window::cpuS));
    counted.put(Metric.counter("making_rapl_j", "J"), t -> making(t, Window::raplJ));
  }

  private void lived(long inferences) {
    counted.put(Metric.proxy(Metric.LIFE_CPU, "s"), t -> life(t, Window::cpuS, inferences));
    counted.put(Metric.counter("life_rapl_j", "J"), t -> life(t, Window::raplJ, inferences));
    counted.put(Metric.counter("life_gpu_j", "J"), t -> life(t, Window::gpuJ, inferences));
  }

  /// The whole of a command; a trial of our own spends most of its time on measuring.
  private void ran(boolean command) {
    counted.put(
        Metric.plain("run_elapsed_s", "s"),
        t -> run(t, command, w -> OptionalDouble.of(w.elapsedS())));
    counted.put(Metric.proxy("run_cpu_s", "s"), t -> run(t, command, Window::cpuS));
    counted.put(Metric.counter("run_rapl_j", "J"), t -> run(t, command, Window::raplJ));
    counted.put(Metric.counter("run_gpu_j", "J"), t -> run(t, command, Window::gpuJ));
  }

  private static OptionalDouble run(
      Served trial, boolean command, Function<Window, OptionalDouble> amount) {
    return command ? sum(trial.windows("run"), amount) : OptionalDouble.empty();
  }

  private static OptionalDouble life(
      Served trial, Function<Window, OptionalDouble> amount, long inferences) {
    OptionalDouble making = making(trial, amount);
    OptionalDouble answering = perThousand(trial, amount);
    return making.isEmpty() || answering.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(making.getAsDouble() + answering.getAsDouble() / 1000 * inferences);
  }

  /// Images, training and compression. A network that was trained has a window of it; a trial
  /// without one did not train and is not told to have trained for nothing.
  private static OptionalDouble making(Served trial, Function<Window, OptionalDouble> amount) {
    return total(trial, List.of("train"), amount).isEmpty()
        ? OptionalDouble.empty()
        : total(trial, List.of("data", "train", "compress"), amount);
  }

  private static OptionalDouble total(
      Served trial, List<String> names, Function<Window, OptionalDouble> amount) {
    return sum(
        java.util.stream.Stream.concat(
                trial.training().stream()
                    .filter(w -> w.name().equals("train") || w.name().equals("data")),
                trial.windows("compress").stream())
            .filter(window -> names.contains(window.name()))
            .toList(),
        amount);
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
