package org.actant.energy.linux;

/// CPU time by mode, in whole microseconds, so that sums are exact.
record CpuTimes(long userMicros, long systemMicros) {
  static final CpuTimes NONE = new CpuTimes(0, 0);

  static CpuTimes ofSeconds(double userS, double systemS) {
    return new CpuTimes(Math.round(1e6 * userS), Math.round(1e6 * systemS));
  }

  double userS() {
    return userMicros / 1e6;
  }

  double systemS() {
    return systemMicros / 1e6;
  }

  double totalS() {
    return (userMicros + systemMicros) / 1e6;
  }

  CpuTimes plus(CpuTimes other) {
    return new CpuTimes(userMicros + other.userMicros, systemMicros + other.systemMicros);
  }

  /// Returns what is left of each mode, nothing where the other one has more.
  CpuTimes without(CpuTimes other) {
    return new CpuTimes(
        Math.max(0, userMicros - other.userMicros), Math.max(0, systemMicros - other.systemMicros));
  }

  /// Returns the larger of each mode: sums that processes leave never shrink.
  CpuTimes atLeast(CpuTimes other) {
    return new CpuTimes(
        Math.max(userMicros, other.userMicros), Math.max(systemMicros, other.systemMicros));
  }
}
