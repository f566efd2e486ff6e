package org.actant.energy;

/// Whether a meter works on this machine.
public sealed interface Availability {
  /// It works.
  ///
  /// @param detail resolution and scope, for people
  record Present(String detail) implements Availability {}

  /// It does not work, for this reason; where something can be done, the reason says what.
  record Absent(String reason) implements Availability {}
}
