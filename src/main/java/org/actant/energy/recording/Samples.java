package org.actant.energy.recording;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.actant.energy.Channel;
import org.actant.energy.Reading;
import org.actant.energy.Sample;
import org.actant.measure.Count;
import org.actant.measure.Quantity;
import org.actant.measure.Watts;

/// Readings of several meters, taken together, in the order of time.
record Samples(List<Sample> list) {
  Samples {
    list = List.copyOf(list);
  }

  /// Returns what the span from one sample to a later one cost: amounts are what was added, watts
  /// the mean over time, bytes the largest.
  Window window(String name, Sample begin, Sample end) {
    return window(name, begin, end, Collections.emptySortedMap());
  }

  Window window(String name, Sample begin, Sample end, SortedMap<String, String> facts) {
    SortedMap<Channel, Reading> amounts = new TreeMap<>(end.since(begin));
    Samples within = between(begin, end);
    amounts.replaceAll(
        (channel, difference) -> isState(channel) ? within.state(channel) : difference);
    double beginS = begin.at().value();
    double durationS = end.at().value() - beginS;
    return new Window(name, OptionalDouble.of(beginS), durationS, amounts, "", facts);
  }

  private Samples between(Sample begin, Sample end) {
    return new Samples(list.subList(place(begin), place(end) + 1));
  }

  private int place(Sample sample) {
    return Collections.binarySearch(list, sample, Comparator.comparing(Sample::at));
  }

  /// Returns one series a channel.
  ///
  /// @param methods how the channels are read
  List<Series> series(SortedMap<Channel, String> methods) {
    var channels = new TreeSet<Channel>();
    list.forEach(sample -> channels.addAll(sample.readings().keySet()));
    return channels.stream()
        .map(channel -> new Series(channel, methods.getOrDefault(channel, ""), points(channel)))
        .toList();
  }

  private List<Series.Point> points(Channel channel) {
    var points = new ArrayList<Series.Point>();
    for (Sample sample : list) {
      Reading reading = sample.readings().get(channel);
      if (reading != null) {
        points.add(new Series.Point(sample.at().value(), reading));
      }
    }
    return points;
  }

  /// Whether a channel tells what is and not what was added so far.
  static boolean isState(Channel channel) {
    return channel.unit().equals("W") || channel.unit().equals("B");
  }

  private Reading state(Channel channel) {
    List<Series.Point> points = points(channel);
    return channel.unit().equals("W") ? mean(points) : largest(channel, points);
  }

  private static Reading largest(Channel channel, List<Series.Point> points) {
    OptionalDouble largest =
        points.stream()
            .map(Series.Point::reading)
            .filter(Reading.Measured.class::isInstance)
            .mapToDouble(reading -> ((Reading.Measured) reading).amount().value())
            .max();
    return largest.isPresent()
        ? new Reading.Measured(new Count(largest.getAsDouble(), channel.unit()))
        : last(points);
  }

  /// The integral by the trapezoidal rule over the time; one reading alone is the mean.
  private static Reading mean(List<Series.Point> points) {
    double joules = 0;
    for (int i = 0; i < points.size(); i++) {
      if (!(points.get(i).reading() instanceof Reading.Measured(Quantity now))) {
        return points.get(i).reading();
      }
      if (i > 0 && points.get(i - 1).reading() instanceof Reading.Measured(Quantity before)) {
        joules +=
            (now.value() + before.value()) / 2 * (points.get(i).atS() - points.get(i - 1).atS());
      }
    }
    double seconds = points.isEmpty() ? 0 : points.getLast().atS() - points.getFirst().atS();
    return seconds > 0 ? new Reading.Measured(new Watts(joules / seconds)) : last(points);
  }

  private static Reading last(List<Series.Point> points) {
    return points.isEmpty()
        ? new Reading.Unavailable("not read within the window")
        : points.getLast().reading();
  }
}
