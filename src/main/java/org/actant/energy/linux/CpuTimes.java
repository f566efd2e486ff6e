package org.actant.energy.linux;

/// CPU seconds by mode.
record CpuTimes(double userS, double systemS) {
  static final CpuTimes NONE = new CpuTimes(0, 0);

  double totalS() {
    return userS + systemS;
  }

  CpuTimes plus(CpuTimes other) {
    return new CpuTimes(userS + other.userS, systemS + other.systemS);
  }

  /// Returns what is left of each mode, nothing where the other one has more.
  CpuTimes without(CpuTimes other) {
    return new CpuTimes(Math.max(0, userS - other.userS), Math.max(0, systemS - other.systemS));
  }

  /// Returns the larger of each mode: sums that processes leave never shrink.
  CpuTimes atLeast(CpuTimes other) {
    return new CpuTimes(Math.max(userS, other.userS), Math.max(systemS, other.systemS));
  }
}
