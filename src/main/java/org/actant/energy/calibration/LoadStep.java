package org.actant.energy.calibration;

import java.util.Locale;

/// One load that is held for a while.
///
/// @param name told apart from all others of its plan, such as `compute-2x50`
/// @param threads that work; 0 when idle
/// @param dutyPercent of the time that each of them works
public record LoadStep(String name, Kind kind, int threads, int dutyPercent) {
  /// What the threads do.
  public enum Kind {
    IDLE,
    /// Arithmetic in registers.
    COMPUTE,
    /// Streams through more memory than the last cache holds.
    MEMORY;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public LoadStep {
    boolean idle = kind == Kind.IDLE;
    if (idle != (threads == 0) || idle != (dutyPercent == 0) || threads < 0) {
      throw new IllegalArgumentException(name + ": " + threads + " threads at " + dutyPercent);
    }
    if (dutyPercent > 100) {
      throw new IllegalArgumentException(name + ": a duty of " + dutyPercent + " %");
    }
  }

  static LoadStep idle(String name) {
    return new LoadStep(name, Kind.IDLE, 0, 0);
  }

  static LoadStep of(Kind kind, int threads, int dutyPercent) {
    return new LoadStep(
        kind.label() + "-" + threads + "x" + dutyPercent, kind, threads, dutyPercent);
  }

  /// Steps of the same shape differ in their duty only.
  String shape() {
    return kind == Kind.IDLE ? "idle" : kind.label() + "-" + threads;
  }
}
