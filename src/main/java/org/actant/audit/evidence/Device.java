package org.actant.audit.evidence;

import java.util.Locale;

/// The part of a machine that a column is about.
public enum Device {
  CPU,
  GPU,
  RAM,
  MACHINE;

  /// As in the names of columns.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
