package org.actant.experiment.online;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;

/// A training job on one GPU, as recorded.
///
/// @param name such as `cifar100 shufflenetv2`
/// @param maxEpochs after which a run gives up
/// @param defaultBatch the batch size that its authors take
/// @param arms by batch size
public record Workload(
    String name, int maxEpochs, int defaultBatch, NavigableMap<Integer, Arm> arms) {
  public Workload {
    arms = Collections.unmodifiableNavigableMap(new TreeMap<>(arms));
    if (!arms.containsKey(defaultBatch)) {
      throw new IllegalArgumentException(
          name + " has no batch size " + defaultBatch + " among " + arms.keySet());
    }
  }

  /// One batch size.
  ///
  /// @param runs for each recorded run the epochs until it reached the target; empty if it did not
  /// @param epochs by power limit in watts
  public record Arm(List<OptionalInt> runs, NavigableMap<Double, Epoch> epochs) {
    public Arm {
      runs = List.copyOf(runs);
      epochs = Collections.unmodifiableNavigableMap(new TreeMap<>(epochs));
      if (runs.isEmpty() || epochs.isEmpty()) {
        throw new IllegalArgumentException("a batch size without runs or power limits");
      }
    }
  }

  public Arm arm(int batch) {
    Arm arm = arms.get(batch);
    if (arm == null) {
      throw new IllegalArgumentException(name + " has no batch size " + batch);
    }
    return arm;
  }

  /// The largest power limit of the GPU, in watts.
  public double maxWatts() {
    return arms.values().stream().mapToDouble(arm -> arm.epochs().lastKey()).max().orElseThrow();
  }
}
