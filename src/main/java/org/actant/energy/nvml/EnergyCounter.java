package org.actant.energy.nvml;

import java.io.IOException;
import java.util.Locale;

/// Sums the steps of a board's energy counter and counts how often it moved. The counter has 64
/// bits of millijoules and does not wrap; it starts anew when the driver is loaded again.
final class EnergyCounter {
  private static final long LONGEST_STANDSTILL_NANOS = 5_000_000_000L;

  /// No board of 2026 draws a quarter of it.
  private static final double HIGHEST_WATTS = 10_000;

  private static final double UPDATE_SECONDS = 1;

  private final long first;
  private long movedNanos;
  private long lastNanos;
  private long last;
  private long updates;

  /// @param first millijoules now
  EnergyCounter(long first, long nowNanos) {
    this.first = first;
    this.movedNanos = nowNanos;
    this.lastNanos = nowNanos;
    this.last = first;
  }

  /// Takes the next value.
  ///
  /// @throws IOException if it went back or on by more than any board can draw: the sum is lost
  void advance(long millijoules, long nowNanos) throws IOException {
    if (millijoules < last) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "the counter went back from %.3f J to %.3f J; was the driver loaded again?",
              last / 1e3,
              millijoules / 1e3));
    }
    double seconds = (nowNanos - lastNanos) / 1e9;
    if ((millijoules - last) / 1e3 > HIGHEST_WATTS * (seconds + UPDATE_SECONDS)) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "the counter went from %.3f J to %.3f J in %.3f s: more than %.0f W",
              last / 1e3,
              millijoules / 1e3,
              seconds,
              HIGHEST_WATTS));
    }
    if (millijoules > last) {
      updates++;
      movedNanos = nowNanos;
    }
    last = millijoules;
    lastNanos = nowNanos;
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
