package org.actant.energy;

import java.io.IOException;

/// Something that can watch a process from outside. Meters are found by `ServiceLoader` and need a
/// public constructor without arguments.
public interface Meter {
  /// The name by which tables and `actant meters` know it, such as `cpu-time`.
  String name();

  Tier tier();

  /// One sentence: what is counted, of what.
  String description();

  /// Tries whether the meter works here; takes a moment at most.
  Availability availability();

  /// Begins to watch the process with this id, which must be there and should not have begun its
  /// work.
  ///
  /// @throws IOException if the meter does not work here or the process is gone
  Probe open(long pid) throws IOException;
}
