package org.actant.energy.rapl;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.actant.energy.Domain;

/// How a counter must be read so that its differences are certain.
///
/// A counter with the range R (joules) of a zone that draws at most P (watts) starts again at most
/// once between two reads that lie no further apart than R/P. Reads are kept to a quarter of that.
/// Then a true step is at most a quarter of the range, so a counter that went back, by an error or
/// because it was reset, shows as a step that no plausible power explains, and not as a wrap.
///
/// The time is that of a clock which stands still while the machine sleeps; what a counter did in
/// that time is judged by the power that it seems to take.
///
/// P is 1,000 W for each socket, twice what the largest processors are sold for in 2026, and more
/// where the kernel names a higher limit. Lower limits do not lower it: they hold for means over
/// seconds, and daemons rewrite them. Limits above 2,000 W per socket are placeholders for "none".
///
/// @param range the counter's largest value in microjoules; where it is unknown the smallest one
///   known bounds the time between reads, and a counter that goes back is lost
/// @param highestWatts P
record WrapRule(OptionalLong range, double highestWatts) {
  /// AMD's counters and some memory counters of Intel: 2^32 steps of 15.26 microjoules.
  static final long SMALLEST_RANGE = 65_532_610_987L;

  private static final double WATTS_PER_SOCKET = 1_000;
  private static final double NO_LIMIT_PER_SOCKET = 2_000;

  /// Counters move in steps, memory counters in coarse ones: two reads that lie close together may
  /// have a whole step between them.
  private static final double UPDATE_SECONDS = 1;

  static WrapRule of(RaplZone zone, List<RaplZone> all) {
    long packages = all.stream().filter(z -> z.kind() == Domain.PACKAGE).count();
    double sockets = zone.kind() == Domain.PLATFORM ? packages + 1 : 1;
    OptionalDouble stated =
        zone.limits().stream()
            .mapToDouble(Double::doubleValue)
            .filter(watts -> watts <= NO_LIMIT_PER_SOCKET * sockets)
            .max();
    return new WrapRule(zone.range(), Math.max(WATTS_PER_SOCKET * sockets, stated.orElse(0)));
  }

  /// Returns the longest time that may lie between two reads.
  long longestGapNanos() {
    return (long) (range.orElse(SMALLEST_RANGE) / 1e6 / highestWatts / 4 * 1e9);
  }

  /// Returns the microjoules between two values of the counter.
  ///
  /// @param gapNanos the time between the two reads
  /// @throws CounterLostException if they cannot be told with certainty
  long step(long last, long value, long gapNanos) throws CounterLostException {
    if (gapNanos > longestGapNanos()) {
      throw new CounterLostException(
          String.format(
              Locale.ROOT,
              "two reads lie %.1f s apart and at most %.1f s are allowed: at up to %.0f W a counter"
                  + " of %.2f J could have started again",
              gapNanos / 1e9,
              longestGapNanos() / 1e9,
              highestWatts,
              range.orElse(SMALLEST_RANGE) / 1e6));
    }
    long step = value >= last ? value - last : wrapped(last, value);
    double plausible = highestWatts * (gapNanos / 1e9 + UPDATE_SECONDS) * 1e6;
    if (step > plausible) {
      throw new CounterLostException(
          String.format(
              Locale.ROOT,
              "the counter went from %.6f J to %.6f J in %.3f s: %s",
              last / 1e6,
              value / 1e6,
              gapNanos / 1e9,
              value >= last
                  ? String.format(Locale.ROOT, "more than %.0f W", highestWatts)
                  : "back, and no wrap explains it"));
    }
    return step;
  }

  private long wrapped(long last, long value) throws CounterLostException {
    if (range.isEmpty()) {
      throw new CounterLostException(
          String.format(
              Locale.ROOT,
              "the counter went back from %.6f J to %.6f J, and without max_energy_range_uj nobody"
                  + " can tell a wrap from an error",
              last / 1e6,
              value / 1e6));
    }
    return range.getAsLong() - last + value;
  }

  /// Refuses a value that the counter cannot have.
  void check(long value) throws CounterLostException {
    if (range.isPresent() && value > range.getAsLong()) {
      throw new CounterLostException(
          String.format(
              Locale.ROOT,
              "the counter holds %.6f J, more than its range of %.6f J",
              value / 1e6,
              range.getAsLong() / 1e6));
    }
  }
}
