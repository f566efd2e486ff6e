package org.actant.energy;

/// Whose amount a figure is.
public enum Scope {
  /// Everything that ran, and the idle share.
  MACHINE,
  /// The watched process and all that it started.
  PROCESS
}
