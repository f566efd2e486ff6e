package org.actant.energy.recording;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.actant.energy.Channel;
import org.actant.energy.Reading;
import org.actant.measure.Interval;
import org.actant.measure.Joules;
import org.actant.measure.Quantity;

/// One channel of a recording, at any time of it.
///
/// @param isState whether it tells what is, and not what was added so far
/// @param points at least one, in time
record Track(String unit, String method, boolean isState, List<Series.Point> points) {
  /// How long the last reading still holds.
  private static final double GRACE_S = 0.5;

  static Track of(Series series) {
    List<Series.Point> sorted =
        series.points().stream().sorted(Comparator.comparingDouble(Series.Point::atS)).toList();
    Channel channel = series.channel();
    return new Track(channel.unit(), series.method(), Samples.isState(channel), sorted);
  }

  /// Lays windows, each of which has the channel, end to end.
  static Track of(Channel channel, List<Window> windows) {
    boolean isState = Samples.isState(channel);
    var points = new ArrayList<Series.Point>();
    double atS = windows.getFirst().beginS().orElse(0);
    Reading first = windows.getFirst().reading(channel);
    Reading sum = mix(first, first, 1, -1, channel.unit());
    for (Window window : windows) {
      Reading amount = window.reading(channel);
      points.add(new Series.Point(atS, isState ? amount : sum));
      sum = mix(sum, amount, 1, 1, channel.unit());
      atS += window.durationS();
      points.add(new Series.Point(atS, isState ? amount : sum));
    }
    return new Track(channel.unit(), "windows laid end to end", isState, points);
  }

  double firstS() {
    return points.getFirst().atS();
  }

  private double lastS() {
    return points.getLast().atS();
  }

  /// Returns what was added between two moments; of a state, what it was at the second.
  Reading between(double fromS, double toS) {
    Reading now = at(toS);
    return isState ? now : now.since(at(fromS));
  }

  private Reading at(double atS) {
    if (atS > lastS() + GRACE_S) {
      return new Reading.Unavailable(
          String.format(Locale.ROOT, "the recording ends %.1f s after its start", lastS()));
    }
    int place =
        Collections.binarySearch(
            points,
            new Series.Point(atS, points.getFirst().reading()),
            Comparator.comparingDouble(Series.Point::atS));
    int before = place >= 0 ? place : Math.max(0, -place - 2);
    Series.Point earlier = points.get(before);
    if (isState || atS <= earlier.atS() || before == points.size() - 1) {
      return earlier.reading();
    }
    Series.Point later = points.get(before + 1);
    double part = (atS - earlier.atS()) / (later.atS() - earlier.atS());
    return mix(earlier.reading(), later.reading(), 1 - part, part, unit);
  }

  /// Returns a weighted sum of two readings; what is missing in one is missing in it.
  private static Reading mix(Reading a, Reading b, double ofA, double ofB, String unit) {
    return switch (a) {
      case Reading.Measured(Quantity x) ->
          b instanceof Reading.Measured(Quantity y)
              ? new Reading.Measured(Figure.quantity(ofA * x.value() + ofB * y.value(), unit))
              : b;
      case Reading.Estimated(Interval<Joules> x, String model) ->
          b instanceof Reading.Estimated(Interval<Joules> y, String _)
              ? new Reading.Estimated(
                  new Interval<>(
                      new Joules(ofA * x.low().value() + ofB * y.low().value()),
                      new Joules(ofA * x.high().value() + ofB * y.high().value())),
                  model)
              : b;
      case Reading.Unavailable unavailable -> unavailable;
    };
  }
}
