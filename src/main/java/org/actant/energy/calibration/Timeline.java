package org.actant.energy.calibration;

import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/// Readings in time, straight lines between them. A span that they do not cover has no figure.
final class Timeline {
  private Timeline() {}

  /// Returns what a counter added a second between two times.
  static OptionalDouble rate(SortedMap<Double, Double> counter, double from, double to) {
    if (!covers(counter, from, to)) {
      return OptionalDouble.empty();
    }
    var points = new TreeMap<>(counter);
    return OptionalDouble.of((at(points, to) - at(points, from)) / (to - from));
  }

  /// Returns the mean of a state between two times, by the trapezoidal rule.
  static OptionalDouble mean(SortedMap<Double, Double> state, double from, double to) {
    if (!covers(state, from, to)) {
      return OptionalDouble.empty();
    }
    var points = new TreeMap<>(state);
    double lastTime = from;
    double lastValue = at(points, from);
    points.put(to, at(points, to));
    double area = 0;
    for (var point : points.subMap(from, false, to, true).entrySet()) {
      area += (point.getKey() - lastTime) * (point.getValue() + lastValue) / 2;
      lastTime = point.getKey();
      lastValue = point.getValue();
    }
    return OptionalDouble.of(area / (to - from));
  }

  private static boolean covers(SortedMap<Double, Double> points, double from, double to) {
    return !points.isEmpty() && points.firstKey() <= from && points.lastKey() >= to && to > from;
  }

  private static double at(TreeMap<Double, Double> points, double time) {
    var before = points.floorEntry(time);
    var after = points.ceilingEntry(time);
    double span = after.getKey() - before.getKey();
    return span == 0
        ? before.getValue()
        : before.getValue()
            + (after.getValue() - before.getValue()) * (time - before.getKey()) / span;
  }
}
