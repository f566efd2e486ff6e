package org.actant.energy.rapl;

import org.actant.energy.Reading;
import org.actant.measure.Joules;

/// Sums the steps of an energy counter that starts again at zero after its largest value, by a
/// [WrapRule]. Once the rule was broken there is no figure any more: a window that holds the break
/// would be a guess.
///
/// The counter has one step more than the range that the kernel names (15 to 61 microjoules), so a
/// wrap is counted that much too low, a part in four billion.
final class RaplCounter {
  private final WrapRule rule;
  private long last;
  private long lastBegin;
  private long total;
  private Reading reading = new Reading.Measured(new Joules(0));

  /// @param first the value now
  /// @param beginNanos when the read of it began
  RaplCounter(WrapRule rule, long first, long beginNanos) {
    this.rule = rule;
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
      last = value;
      lastBegin = beginNanos;
      reading = new Reading.Measured(new Joules(total / 1e6));
    } catch (CounterLostException e) {
      lose(e);
    }
    return reading;
  }

  private void lose(CounterLostException cause) {
    reading = new Reading.Unavailable(cause.getMessage() + "; no figure from here on");
  }
}
