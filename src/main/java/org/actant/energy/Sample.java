package org.actant.energy;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.actant.measure.Seconds;

/// All readings at one moment.
///
/// @param at time since the process was started
public record Sample(Seconds at, SortedMap<Channel, Reading> readings) {
  public Sample {
    readings = Collections.unmodifiableSortedMap(new TreeMap<>(readings));
  }

  /// Returns what each channel counted since an earlier sample of the same process.
  public SortedMap<Channel, Reading> since(Sample earlier) {
    var differences = new TreeMap<Channel, Reading>();
    readings.forEach((channel, reading) -> {
      Reading before = earlier.readings.get(channel);
      differences.put(
          channel,
          before == null
              ? new Reading.Unavailable("not read at the beginning of the window")
              : reading.since(before));
    });
    return differences;
  }
}
