package org.actant.energy.profiler;

import java.util.Collections;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/// A kernel or a function, and the time it took.
///
/// @param name as the profiler writes it
/// @param module the library or program it is in; empty where the profiler does not say
/// @param calls how often it ran; empty where the profiler only samples
/// @param seconds of all calls together, on all devices or processors
/// @param shortestS of one call
/// @param longestS of one call
/// @param details further figures by name and unit, means over the calls
public record Hotspot(
    String name,
    String module,
    OptionalLong calls,
    double seconds,
    OptionalDouble shortestS,
    OptionalDouble longestS,
    SortedMap<String, Double> details) {
  public Hotspot {
    if (!(seconds >= 0) || Double.isInfinite(seconds)) {
      throw new IllegalArgumentException(seconds + " s in " + name);
    }
    details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
  }
}
