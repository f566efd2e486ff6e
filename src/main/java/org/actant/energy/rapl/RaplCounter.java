package org.actant.energy.rapl;

import java.math.BigInteger;
import org.actant.measure.Joules;

/// Sums the steps of an energy counter that starts again at zero after its largest value. A smaller
/// value than the last one is one wrap: the caller must read often enough that the counter cannot
/// wrap twice (a package at 200 W and a range of 262 kJ: 22 minutes).
final class RaplCounter {
  private final long range;
  private long last;
  private BigInteger total = BigInteger.ZERO;

  /// @param range the largest value in microjoules, `max_energy_range_uj`
  /// @param first the value now
  RaplCounter(long range, long first) {
    if (range <= 0 || first < 0) {
      throw new IllegalArgumentException("counter at " + first + " with range " + range);
    }
    this.range = range;
    this.last = first;
  }

  /// Takes the next value in microjoules and returns the energy since the first one.
  Joules advance(long value) {
    long step = value >= last ? value - last : range - last + value;
    total = total.add(BigInteger.valueOf(step));
    last = value;
    return new Joules(total.doubleValue() / 1e6);
  }
}
