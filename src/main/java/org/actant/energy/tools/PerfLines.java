package org.actant.energy.tools;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;

/// The lines of perf stat, in one of its two ways to write.
interface PerfLines {
  /// One event.
  ///
  /// @param atS end of the interval since the start; empty without `-I`
  /// @param group such as `S0` for a socket; empty where all are together
  /// @param value empty where perf could not count
  /// @param why perf's words for that
  /// @param runS how long the counter ran; empty where perf does not say
  record Count(
      long line,
      OptionalDouble atS,
      String group,
      String event,
      OptionalDouble value,
      String unit,
      String why,
      OptionalDouble runS) {}

  List<Count> counts();

  /// What is said of the run: `elapsed_s`, `command`, `started`, notes under other names.
  SortedMap<String, String> facts();
}
