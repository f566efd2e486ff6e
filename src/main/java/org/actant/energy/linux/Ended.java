package org.actant.energy.linux;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.actant.energy.Channel;
import org.actant.energy.Domain;
import org.actant.energy.Reading;
import org.actant.energy.Scope;
import org.actant.energy.Tier;
import org.actant.measure.Count;
import org.actant.measure.Seconds;

/// A process that ended and was waited for.
///
/// @param exitStatus 128 + n after the signal n
public record Ended(int exitStatus, Usage usage) {
  /// What time(1) shows, too: of the process and the children it waited for, steps of 1 µs.
  public static final Channel USER = channel("user", Domain.PACKAGE, "s");

  /// CPU seconds in kernel mode.
  public static final Channel SYSTEM = channel("system", Domain.PACKAGE, "s");

  /// The largest resident set of one process.
  public static final Channel PEAK = channel("largest-process-peak", Domain.MEMORY, "B");

  private static Channel channel(String name, Domain domain, String unit) {
    return new Channel("wait4", name, Tier.T6, domain, Scope.PROCESS, unit);
  }

  /// The figures as readings of the meter `wait4`.
  public SortedMap<Channel, Reading> readings() {
    var readings = new TreeMap<Channel, Reading>();
    readings.put(USER, new Reading.Measured(new Seconds(usage.userS())));
    readings.put(SYSTEM, new Reading.Measured(new Seconds(usage.systemS())));
    readings.put(PEAK, new Reading.Measured(new Count(usage.peakBytes(), "B")));
    return Collections.unmodifiableSortedMap(readings);
  }
}
