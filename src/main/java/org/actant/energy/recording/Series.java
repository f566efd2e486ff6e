package org.actant.energy.recording;

import java.util.List;
import org.actant.energy.Channel;
import org.actant.energy.Reading;

/// The readings of one channel, in time.
///
/// @param method how the channel is read, for people: update period, range, what is left out
/// @param points in time; none where only the totals of windows are known
public record Series(Channel channel, String method, List<Point> points) {
  public Series {
    points = List.copyOf(points);
  }

  /// One reading. Amounts (J, s, counts) are those since the series began.
  ///
  /// @param atS seconds since the start of the run
  public record Point(double atS, Reading reading) {}
}
