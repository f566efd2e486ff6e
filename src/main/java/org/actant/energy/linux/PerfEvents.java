package org.actant.energy.linux;

import java.io.IOException;

/// Opens event counters; on a real machine this is [PerfEvent#open].
@FunctionalInterface
interface PerfEvents {
  /// @throws PerfEvent.RefusedException with the kernel's error number
  PerfCounter open(PerfEvent.Kind kind, long pid) throws IOException;
}
