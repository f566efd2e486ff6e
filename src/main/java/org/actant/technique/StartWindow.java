package org.actant.technique;

/// Asks that a trial begin when the grid is cleanest.
///
/// @param waitHours how long it may wait at most
/// @param lengthHours how long the trial is expected to take
public record StartWindow(double waitHours, double lengthHours) {
  public StartWindow {
    if (!(waitHours >= 0 && lengthHours > 0)) {
      throw new IllegalArgumentException(
          "a wait of " + waitHours + " h for a run of " + lengthHours + " h");
    }
  }
}
