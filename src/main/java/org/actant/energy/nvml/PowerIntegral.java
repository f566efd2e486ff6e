package org.actant.energy.nvml;

/// The energy under power samples, by the trapezoid rule.
///
/// Samples that lie further apart than a second, for which a board's own mean stands at most, leave
/// a part of the time unseen. It is bridged like the rest, but not counted as sampled: the sampled
/// time over the time that passed is the coverage of the figure.
final class PowerIntegral {
  static final long LONGEST_GAP_NANOS = 1_000_000_000L;

  private boolean begun;
  private long lastNanos;
  private double lastWatts;
  private double joules;
  private double sampledSeconds;

  /// Takes the next sample; one that is not later than the last is left out.
  void add(long atNanos, double watts) {
    long gap = atNanos - lastNanos;
    if (begun && gap <= 0) {
      return;
    }
    if (begun) {
      joules += (lastWatts + watts) / 2 * gap / 1e9;
      sampledSeconds += gap <= LONGEST_GAP_NANOS ? gap / 1e9 : 0;
    }
    begun = true;
    lastNanos = atNanos;
    lastWatts = watts;
  }

  boolean begun() {
    return begun;
  }

  double joules() {
    return joules;
  }

  double sampledSeconds() {
    return sampledSeconds;
  }
}
