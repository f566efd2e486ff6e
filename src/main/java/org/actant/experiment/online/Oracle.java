package org.actant.experiment.online;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.actant.experiment.online.Workload.Arm;
import org.actant.input.InputException;

/// What a job takes in expectation at a batch size and a power limit, from all its recorded runs. A
/// run that does not reach the target goes on to the largest number of epochs and is repeated, so
/// that the expectation is the mean of all runs divided by the share that reaches the target.
///
/// @param joules expected of a recurrence
/// @param seconds expected of a recurrence
/// @param cost expected of a recurrence
record Oracle(int batch, double watts, double joules, double seconds, double cost) {
  /// The cheapest of all batch sizes and power limits.
  static Oracle of(Workload workload, Cost cost) {
    return cheapest(
        workload, workload.arms().keySet().stream().flatMap(b -> at(workload, b, cost)));
  }

  /// The cheapest power limit with the default batch size.
  static Oracle ofPowerLimit(Workload workload, Cost cost) {
    return cheapest(workload, at(workload, workload.defaultBatch(), cost));
  }

  /// The cheapest batch size with the largest power limit.
  static Oracle ofBatch(Workload workload, Cost cost) {
    return cheapest(
        workload,
        workload.arms().keySet().stream()
            .flatMap(batch -> at(workload, batch, cost))
            .filter(o -> o.watts() == workload.arm(o.batch()).epochs().lastKey()));
  }

  /// The default batch size with the largest power limit.
  static Oracle ofDefault(Workload workload, Cost cost) {
    double largest = workload.arm(workload.defaultBatch()).epochs().lastKey();
    return cheapest(
        workload, at(workload, workload.defaultBatch(), cost).filter(o -> o.watts() == largest));
  }

  private static Oracle cheapest(Workload workload, Stream<Oracle> some) {
    return some.min(Comparator.comparingDouble(Oracle::cost))
        .orElseThrow(() ->
            new InputException(
                "found no recorded run of `%s` that reaches its target; expected one"
                    .formatted(workload.name())));
  }

  /// Every power limit of a batch size; none if no run reaches the target.
  private static Stream<Oracle> at(Workload workload, int batch, Cost cost) {
    Arm arm = workload.arm(batch);
    double epochs = expectedEpochs(arm.runs(), workload.maxEpochs());
    return Double.isInfinite(epochs)
        ? Stream.empty()
        : arm.epochs().entrySet().stream()
            .map(limit ->
                new Oracle(
                    batch,
                    limit.getKey(),
                    epochs * limit.getValue().joules(),
                    epochs * limit.getValue().seconds(),
                    epochs * cost.of(limit.getValue(), workload.maxWatts())));
  }

  static double expectedEpochs(List<OptionalInt> runs, int maxEpochs) {
    long reached = runs.stream().filter(run -> run.orElse(maxEpochs + 1) <= maxEpochs).count();
    double epochs = runs.stream().mapToInt(run -> Math.min(maxEpochs, run.orElse(maxEpochs))).sum();
    return reached == 0 ? Double.POSITIVE_INFINITY : epochs / reached;
  }
}
