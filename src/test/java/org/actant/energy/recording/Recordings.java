package org.actant.energy.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.actant.energy.Channel;
import org.actant.energy.Domain;
import org.actant.energy.Reading;
import org.actant.energy.Scope;
import org.actant.energy.Tier;
import org.actant.measure.Interval;
import org.actant.measure.Joules;

/// Recordings made up for tests.
final class Recordings {
  static final Channel PACKAGE =
      new Channel("rapl", "package-0", Tier.T2, Domain.PACKAGE, Scope.MACHINE, "J");
  static final Channel DRAM =
      new Channel("rapl", "package-0/dram", Tier.T2, Domain.MEMORY, Scope.MACHINE, "J");
  static final Channel BUSY =
      new Channel("host-time", "busy", Tier.T6, Domain.PACKAGE, Scope.MACHINE, "s");
  static final Channel STEAL =
      new Channel("host-time", "steal", Tier.T6, Domain.PACKAGE, Scope.MACHINE, "s");
  static final Channel TREE =
      new Channel("process-tree", "cpu", Tier.T6, Domain.PACKAGE, Scope.PROCESS, "s");

  private Recordings() {}

  static Recording of(List<Series> series, List<Window> windows) {
    return new Recording(
        new Origin("actant", "1", List.of()),
        new Run(
            List.of("make"),
            "2026-01-02T03:04:05Z",
            OptionalDouble.of(10),
            OptionalInt.of(0),
            new TreeMap<>(java.util.Map.of("logical_processors", "4"))),
        series,
        windows,
        List.of());
  }

  static Window window(
      String name, double beginS, double durationS, SortedMap<Channel, Reading> amounts) {
    return new Window(name, OptionalDouble.of(beginS), durationS, amounts, "");
  }

  static Reading measured(Channel channel, double value) {
    return new Reading.Measured(Figure.quantity(value, channel.unit()));
  }

  static SortedMap<Channel, Reading> amounts(Object... channelsAndValues) {
    var amounts = new TreeMap<Channel, Reading>();
    for (int i = 0; i < channelsAndValues.length; i += 2) {
      Channel channel = (Channel) channelsAndValues[i];
      amounts.put(
          channel,
          channelsAndValues[i + 1] instanceof Reading reading
              ? reading
              : measured(channel, ((Number) channelsAndValues[i + 1]).doubleValue()));
    }
    return amounts;
  }

  /// Any recording, with words that files and spreadsheets find hard.
  static Recording random(RandomGenerator random) {
    var channels = new TreeMap<Channel, String>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      channels.put(channel(random), word(random));
    }
    var series = new ArrayList<Series>();
    channels.forEach((channel, method) -> {
      if (random.nextBoolean()) {
        series.add(new Series(channel, method, points(channel, random)));
      }
    });
    var windows = new ArrayList<Window>();
    for (int i = random.nextInt(5); i > 0; i--) {
      var amounts = new TreeMap<Channel, Reading>();
      channels.keySet().forEach(channel -> amounts.put(channel, reading(channel, random)));
      windows.add(
          new Window(
              word(random) + i,
              random.nextBoolean()
                  ? OptionalDouble.of(random.nextDouble(-10, 1e6))
                  : OptionalDouble.empty(),
              random.nextDouble(1e5),
              amounts,
              random.nextBoolean() ? "" : word(random)));
    }
    return new Recording(
        new Origin(
            word(random), word(random), List.of(new Origin.Source(word(random), word(random)))),
        new Run(
            List.of(word(random), word(random)),
            word(random),
            random.nextBoolean() ? OptionalDouble.of(random.nextDouble()) : OptionalDouble.empty(),
            random.nextBoolean() ? OptionalInt.of(random.nextInt(256)) : OptionalInt.empty(),
            new TreeMap<>(java.util.Map.of(word(random), word(random)))),
        series,
        windows,
        List.of(word(random), word(random)));
  }

  private static List<Series.Point> points(Channel channel, RandomGenerator random) {
    var points = new ArrayList<Series.Point>();
    double atS = random.nextDouble(-2, 0);
    for (int i = random.nextInt(8); i >= 0; i--) {
      atS += random.nextDouble();
      points.add(new Series.Point(atS, reading(channel, random)));
    }
    return points;
  }

  private static Channel channel(RandomGenerator random) {
    return new Channel(
        word(random),
        word(random) + random.nextInt(1000),
        any(Tier.values(), random),
        any(Domain.values(), random),
        any(Scope.values(), random),
        any(new String[] {"J", "W", "s", "B", "", "instructions"}, random));
  }

  private static Reading reading(Channel channel, RandomGenerator random) {
    double value = Math.scalb(random.nextDouble(), random.nextInt(80) - 40);
    int kind = random.nextInt(3);
    if (kind == 0) {
      return new Reading.Unavailable(word(random));
    }
    return kind == 1 && channel.isEnergy()
        ? new Reading.Estimated(
            new Interval<>(new Joules(value), new Joules(3 * value)), word(random))
        : measured(channel, value);
  }

  private static String word(RandomGenerator random) {
    return any(
        new String[] {
          "rapl",
          "=1+1",
          "-3",
          "+x",
          "@SUM(A1)",
          "'quoted'",
          "a,b",
          "a\"b",
          "Ünï",
          "two\nlines",
          "\ttab",
          "{\"x\":1}",
          "package-1/dram"
        },
        random);
  }

  private static <T> T any(T[] values, RandomGenerator random) {
    return values[random.nextInt(values.length)];
  }
}
