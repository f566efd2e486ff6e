package org.actant.energy.linux;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Memory of several processes together.
///
/// Pages that processes share must not count twice, so the sum is of proportional set sizes where
/// there are several processes. The kernel walks all pages for these. So that this stays below a
/// thousandth of the time, it is not done at every look; in between, the sum of resident sets is
/// scaled by the last ratio of both.
final class TreeMemory {
  static final String METHOD =
      "resident set of a single process; of several, the sum of proportional set sizes, between two"
          + " of which resident sets are scaled by their last ratio";
  private static final long COST_FACTOR = 1000;

  private final ProcFiles files;
  private final LongSupplier nanoClock;
  private long nextWalkNanos;
  private double share = 1;
  private long nowBytes;
  private long largestPeakBytes;

  TreeMemory(ProcFiles files, LongSupplier nanoClock) {
    this.files = files;
    this.nanoClock = nanoClock;
    this.nextWalkNanos = nanoClock.getAsLong();
  }

  /// Looks at these processes.
  void update(List<Long> pids) {
    long resident = 0;
    int count = 0;
    for (long pid : pids) {
      Optional<ProcFiles.Memory> memory = memory(pid);
      if (memory.isPresent()) {
        count++;
        resident += memory.get().residentBytes();
        largestPeakBytes = Math.max(largestPeakBytes, memory.get().peakBytes());
      }
    }
    if (count > 1 && nanoClock.getAsLong() >= nextWalkNanos) {
      share = proportionalShare(pids, resident);
    }
    nowBytes = count > 1 ? Math.round(share * resident) : resident;
  }

  private double proportionalShare(List<Long> pids, long resident) {
    long begun = nanoClock.getAsLong();
    long proportional = 0;
    for (long pid : pids) {
      try {
        proportional += files.proportionalBytes(pid);
      } catch (IOException e) {
        return 1; // not permitted, or it ended in the meantime
      }
    }
    long ended = nanoClock.getAsLong();
    nextWalkNanos = ended + COST_FACTOR * (ended - begun);
    return Math.min(1, (double) proportional / Math.max(1, resident));
  }

  private Optional<ProcFiles.Memory> memory(long pid) {
    try {
      return files.memory(pid);
    } catch (IOException e) {
      return Optional.empty(); // it ended in the meantime
    }
  }

  long nowBytes() {
    return nowBytes;
  }

  long largestPeakBytes() {
    return largestPeakBytes;
  }
}
