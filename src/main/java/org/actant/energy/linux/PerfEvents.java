package org.actant.energy.linux;

import java.io.IOException;

/// Opens event counters; on a real machine this is [PerfEvent#open].
@FunctionalInterface
interface PerfEvents {
  /// Begins to count an event of a process, with all that it starts.
  ///
  /// @throws PerfEvent.RefusedException with the kernel's error number
  PerfCounter open(PerfEvent.Kind kind, long pid) throws IOException;
}
