package org.actant.energy.nvml;

import java.io.IOException;
import java.util.Locale;

/// Sums the steps of a board's energy counter and counts how often it moved. The counter has 64
/// bits of millijoules and does not wrap; it starts anew when the driver is loaded again.
final class EnergyCounter {
  private static final long LONGEST_STANDSTILL_NANOS = 5_000_000_000L;

  private final long first;
  private long movedNanos;
  private long last;
  private long updates;

  /// @param first millijoules now
  EnergyCounter(long first, long nowNanos) {
    this.first = first;
    this.movedNanos = nowNanos;
    this.last = first;
  }

  /// Takes the next value.
  ///
  /// @throws IOException if it went back: the sum is lost
  void advance(long millijoules, long nowNanos) throws IOException {
    if (millijoules < last) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "the counter went back from %.3f J to %.3f J; was the driver loaded again?",
              last / 1e3,
              millijoules / 1e3));
    }
    if (millijoules > last) {
      updates++;
      movedNanos = nowNanos;
    }
    last = millijoules;
  }

  double joules() {
    return (last - first) / 1e3;
  }

  /// Whether it has not moved for so long that it counts nothing: a board always draws power.
  boolean standsStill(long nowNanos) {
    return nowNanos - movedNanos > LONGEST_STANDSTILL_NANOS;
  }

  /// Returns how many updates were seen: as many as there were, or fewer.
  long updates() {
    return updates;
  }
}
