package org.actant.energy.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// A hardware counter of 32 bits whose raw values were multiplied by a unit that is a power of two
/// and that the file does not say (MSR_RAPL_POWER_UNIT, Intel SDM volume 4; AMD PPR).
///
/// A value is a whole number of units and exact in a double, so the finest fraction among many
/// values is the unit, and the counter wraps at 2³² units. A step back is taken for one wrap; more
/// than one between two samples cannot be seen.
final class WrappingCounter {
  /// So many values must differ before the finest fraction among them is taken for the unit: each
  /// has an odd count with probability one half.
  private static final int VALUES_TO_KNOW_THE_UNIT = 16;

  private static final int BITS = 32;

  private WrappingCounter() {}

  /// What a counter counted.
  ///
  /// @param joules since the first value, at each value
  record Unwrapped(List<Double> joules, int wraps) {
    Unwrapped {
      joules = List.copyOf(joules);
    }
  }

  /// A counter that cannot be made whole.
  static final class UnknownRange extends Exception {
    private static final long serialVersionUID = 1L;

    UnknownRange(String reason) {
      super(reason);
    }
  }

  /// Returns the counter without its wraps.
  static Unwrapped unwrap(List<Double> values) throws UnknownRange {
    var joules = new ArrayList<Double>();
    double sum = 0;
    int wraps = 0;
    OptionalDouble range = OptionalDouble.empty();
    for (int i = 0; i < values.size(); i++) {
      double step = i == 0 ? 0 : values.get(i) - values.get(i - 1);
      if (step < 0) {
        if (range.isEmpty()) {
          range = OptionalDouble.of(range(values));
        }
        step += range.getAsDouble();
        wraps++;
      }
      sum += step;
      joules.add(sum);
    }
    return new Unwrapped(joules, wraps);
  }

  /// Returns the joules at which the counter wraps.
  static double range(List<Double> values) throws UnknownRange {
    if (values.stream().distinct().count() < VALUES_TO_KNOW_THE_UNIT) {
      throw new UnknownRange(
          "the counter goes back, and too few values differ to know where it wraps");
    }
    int bits = values.stream().mapToInt(WrappingCounter::fractionBits).max().orElse(0);
    double range = Math.scalb(1.0, BITS - bits);
    if (bits > BITS || values.stream().anyMatch(value -> value < 0 || value >= range)) {
      throw new UnknownRange("the counter goes back and is no counter of 32 bits");
    }
    return range;
  }

  /// How many binary digits stand after the point.
  private static int fractionBits(double value) {
    int bits = 0;
    double rest = value;
    while (rest != Math.rint(rest) && bits <= BITS) {
      rest *= 2;
      bits++;
    }
    return bits;
  }
}
