package org.actant.energy.linux;

import java.io.IOException;

/// What a process and the children it waited for used, as getrusage(2) and wait4(2) tell it.
///
/// @param userS CPU seconds in user mode
/// @param systemS CPU seconds in kernel mode
/// @param peakBytes the largest resident set of one of the processes
public record Usage(double userS, double systemS, long peakBytes) {
  /// What this process itself used so far, all threads.
  public static Usage ofThisProcess() throws IOException {
    return Posix.ownUsage();
  }

  public double cpuS() {
    return userS + systemS;
  }

  /// Returns what two processes used together.
  Usage plus(Usage other) {
    return new Usage(
        userS + other.userS, systemS + other.systemS, Math.max(peakBytes, other.peakBytes));
  }
}
