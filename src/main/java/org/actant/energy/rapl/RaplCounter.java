package org.actant.energy.rapl;

import java.util.Locale;
import org.actant.energy.Reading;
import org.actant.measure.Joules;

/// Sums the steps of an energy counter that starts again at zero after its largest value, by a
/// [WrapRule]. Once the rule was broken there is no figure any more: a window that holds the break
/// would be a guess. A counter of something that always draws power, such as a package, and that
/// stands still for seconds is none: some machines show zones that they do not count.
///
/// The counter has one step more than the range that the kernel names (15 to 61 microjoules), so a
/// wrap is counted that much too low, a part in four billion.
final class RaplCounter {
  private static final long LONGEST_STANDSTILL_NANOS = 2_000_000_000L;

  private final WrapRule rule;
  private final boolean alwaysMoves;
  private long movedNanos;
  private long last;
  private long lastBegin;
  private long total;
  private Reading reading = new Reading.Measured(new Joules(0));

  /// @param alwaysMoves whether what is counted always draws power
  /// @param first the value now
  /// @param beginNanos when the read of it began
  RaplCounter(WrapRule rule, boolean alwaysMoves, long first, long beginNanos) {
    this.rule = rule;
    this.alwaysMoves = alwaysMoves;
    this.movedNanos = beginNanos;
    this.last = first;
    this.lastBegin = beginNanos;
    try {
      rule.check(first);
    } catch (CounterLostException e) {
      lose(e);
    }
  }

  /// Takes the next value in microjoules and returns the energy since the first one. The time
  /// between two values runs from the beginning of one read to the end of the next, so that a pause
  /// inside a read makes it longer and never shorter.
  Reading advance(long value, long beginNanos, long endNanos) {
    if (reading instanceof Reading.Unavailable) {
      return reading;
    }
    try {
      rule.check(value);
      total = Math.addExact(total, rule.step(last, value, endNanos - lastBegin));
      movedNanos = value == last ? movedNanos : endNanos;
      last = value;
      lastBegin = beginNanos;
      reading = new Reading.Measured(new Joules(total / 1e6));
    } catch (CounterLostException e) {
      lose(e);
      return reading;
    }
    long standstill = beginNanos - movedNanos;
    return alwaysMoves && standstill > LONGEST_STANDSTILL_NANOS ? still(standstill) : reading;
  }

  private Reading still(long nanos) {
    return new Reading.Unavailable(
        String.format(
            Locale.ROOT,
            "the counter has stood at %.6f J for %.1f s: this machine shows it and does not count",
            last / 1e6,
            nanos / 1e9));
  }

  private void lose(CounterLostException cause) {
    reading = new Reading.Unavailable(cause.getMessage() + "; no figure from here on");
  }
}
