package org.actant.energy.calibration;

import java.io.IOException;
import java.nio.file.Path;

/// CPU seconds that the hypervisor has given to others since a moment.
record Steal(double thenS) {
  private static final Path STAT = Path.of("/proc/stat");

  static Steal begin() throws IOException {
    return new Steal(ProcessorTimes.read(STAT).stealS());
  }

  double seconds() throws IOException {
    return ProcessorTimes.read(STAT).stealS() - thenS;
  }
}
