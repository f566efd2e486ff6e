package org.actant.energy.rapl;

import java.io.IOException;
import java.util.function.LongSupplier;
import org.actant.energy.Channel;
import org.actant.energy.Reading;
import org.actant.energy.Scope;
import org.actant.energy.Tier;
import org.jspecify.annotations.Nullable;

/// A zone and the sum of its counter. A zone that could not be read at the beginning never has a
/// figure; one that cannot be read for a while has none for that while.
final class ZoneReader {
  private final RaplZone zone;
  private final WrapRule rule;
  private final LongSupplier clock;
  private final @Nullable RaplCounter counter;
  private final Reading unreadable;

  /// @param clock nanoseconds of a clock that only goes on
  ZoneReader(RaplZone zone, WrapRule rule, LongSupplier clock) {
    this.zone = zone;
    this.rule = rule;
    this.clock = clock;
    @Nullable RaplCounter first = null;
    Reading failure = new Reading.Unavailable("not read");
    try {
      long begin = clock.getAsLong();
      first = new RaplCounter(rule, zone.alwaysDrawsPower(), zone.energy(), begin);
    } catch (IOException e) {
      failure = new Reading.Unavailable(RaplAbsence.unreadable(e));
    }
    this.counter = first;
    this.unreadable = failure;
  }

  Channel channel() {
    return new Channel(RaplMeter.NAME, zone.domain(), Tier.T2, zone.kind(), Scope.MACHINE, "J");
  }

  WrapRule rule() {
    return rule;
  }

  boolean works() {
    return counter != null;
  }

  Reading read() {
    if (counter == null) {
      return unreadable;
    }
    try {
      long begin = clock.getAsLong();
      long value = zone.energy();
      return counter.advance(value, begin, clock.getAsLong());
    } catch (IOException e) {
      return new Reading.Unavailable(RaplAbsence.unreadable(e));
    }
  }
}
