package org.actant.energy.rapl;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.actant.energy.linux.Surroundings;

/// Why there are no counters, and what to do.
final class RaplAbsence {
  private RaplAbsence() {}

  /// @param masked whether the tree has entries that lead nowhere
  static String noZones(Path powercap, boolean masked, Surroundings surroundings) {
    if (!System.getProperty("os.name", "").equals("Linux")) {
      return "RAPL counters are read through Linux only";
    }
    String none = "no RAPL zones in " + powercap + ": ";
    if (masked) {
      return none
          + "its entries lead nowhere, so "
          + surroundings.container().orElse("a container runtime")
          + " covers /sys/devices/virtual/powercap; meter on the host, or start the container with"
          + " --security-opt systempaths=unconfined and as root";
    }
    if (surroundings.virtualMachine().isPresent()) {
      return none
          + surroundings.virtualMachine().get()
          + ", and the hypervisor keeps the counters; meter on the host, or import a wall meter";
    }
    if (surroundings.container().isPresent()) {
      return none
          + surroundings.container().get()
          + " may not see them; meter on the host, or mount the host's /sys";
    }
    return none
        + "the processor has none, or the kernel module is not loaded; as root: modprobe"
        + " intel_rapl_msr (for AMD, too)";
  }

  static String unreadable(IOException failure) {
    return switch (failure) {
      case AccessDeniedException denied ->
          "no permission to read "
              + denied.getFile()
              + ", which Linux 5.10 and later show to root only (PLATYPUS, CVE-2020-8694); as root,"
              + " until the next start: chmod a+r /sys/class/powercap/intel-rapl*/energy_uj";
      case NoSuchFileException gone -> gone.getFile() + " is not there (any more)";
      default -> String.valueOf(failure.getMessage());
    };
  }
}
