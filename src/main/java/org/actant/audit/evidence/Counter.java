package org.actant.audit.evidence;

import java.util.List;

/// Readings of one counter or sensor in time.
///
/// @param unit `J`, `s` or empty for amounts that add up; `W` for power
public record Counter(Place place, RunName run, String name, String unit, List<Point> points) {
  public Counter {
    points = List.copyOf(points);
  }

  public boolean addsUp() {
    return !unit.equals("W");
  }

  /// One reading.
  ///
  /// @param line of the file; 0 where it has no lines
  public record Point(double atS, double value, long line) {}
}
