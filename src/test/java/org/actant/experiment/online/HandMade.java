package org.actant.experiment.online;

import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.actant.experiment.online.Workload.Arm;

/// A job whose best settings are known: batch 64 at 100 W. Batch 16 is slow, batch 256 never
/// arrives.
final class HandMade {
  private HandMade() {}

  static Workload workload() {
    var arms = new TreeMap<Integer, Arm>();
    arms.put(16, new Arm(runs(4, 4), epochs(40)));
    arms.put(64, new Arm(runs(5, 6), epochs(12)));
    arms.put(128, new Arm(runs(10, 11), epochs(10)));
    arms.put(256, new Arm(List.of(OptionalInt.empty()), epochs(8)));
    return new Workload("hand made", 20, 128, arms);
  }

  private static List<OptionalInt> runs(int... epochs) {
    return java.util.Arrays.stream(epochs).mapToObj(OptionalInt::of).toList();
  }

  /// At 100 W a tenth slower than at 150 and 200 W, where nothing changes any more.
  private static NavigableMap<Double, Epoch> epochs(double seconds) {
    var epochs = new TreeMap<Double, Epoch>();
    epochs.put(100.0, new Epoch(1.1 * seconds, 100));
    epochs.put(150.0, new Epoch(seconds, 150));
    epochs.put(200.0, new Epoch(seconds, 180));
    return epochs;
  }
}
