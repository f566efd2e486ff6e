package org.actant.energy.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.actant.energy.Availability;
import org.actant.energy.Channel;
import org.actant.energy.Probe;
import org.actant.energy.Reading;
import org.actant.measure.Quantity;
import org.junit.jupiter.api.Test;

class ReplayMeterTest {
  private long nowNanos = 5_000_000_000L;

  @Test
  void saysWhatTheRecordingSaidThenWithAmountsInterpolated() throws Exception {
    var meter = new ReplayMeter(recording(point(0, 0), point(1, 10), point(3, 70)), () -> nowNanos);
    try (Probe probe = opened(meter)) {
      assertThat(joulesAt(probe, 0)).isZero();
      assertThat(joulesAt(probe, 0.5)).isEqualTo(5);
      assertThat(joulesAt(probe, 1)).isEqualTo(10);
      assertThat(joulesAt(probe, 2)).isEqualTo(40);
      assertThat(joulesAt(probe, 3)).isEqualTo(70);
    }
  }

  @Test
  void reproducesTheTotalsOf100RandomRecordingsWithSeed4() throws Exception {
    var random = new SplittableRandom(4);
    for (int round = 0; round < 100; round++) {
      var points = new ArrayList<Series.Point>();
      double joules = 0;
      double atS = 0;
      for (int i = 0; i < 20; i++) {
        points.add(point(atS, joules));
        atS += random.nextDouble(0.01, 2);
        joules += random.nextDouble(100);
      }
      Series.Point last = points.getLast();
      var meter = new ReplayMeter(recording(points.toArray(Series.Point[]::new)), () -> nowNanos);
      try (Probe probe = opened(meter)) {
        double total = ((Reading.Measured) last.reading()).amount().value();
        assertThat(joulesAt(probe, last.atS())).isCloseTo(total, within(1e-6 * total));
      }
    }
  }

  @Test
  void theRunBeginsWhereTheRecordedRunBegan() throws Exception {
    // the two seconds before are idle
    var meter = new ReplayMeter(recording(point(-2, 0), point(0, 8), point(1, 18)), () -> nowNanos);
    try (Probe probe = opened(meter)) {
      assertThat(joulesAt(probe, 1)).isEqualTo(10);
    }
  }

  @Test
  void nothingIsMadeUpBehindTheEndOrInAGap() throws Exception {
    var gap = new Series.Point(1, new Reading.Unavailable("gone"));
    var meter = new ReplayMeter(recording(point(0, 0), gap, point(2, 20)), () -> nowNanos);
    try (Probe probe = opened(meter)) {
      assertThat(at(probe, 0.5)).isEqualTo(new Reading.Unavailable("gone"));
      assertThat(at(probe, 1.5)).isEqualTo(new Reading.Unavailable("gone"));
      assertThat(joulesAt(probe, 2.2)).isEqualTo(20);
      assertThat(at(probe, 3))
          .isEqualTo(new Reading.Unavailable("the recording ends 2.0 s after its start"));
    }
  }

  @Test
  void windowsWithoutReadingsArePlayedOneAfterTheOther() throws Exception {
    var windows =
        List.of(
            new Window(
                "load", OptionalDouble.empty(), 2, Recordings.amounts(Recordings.PACKAGE, 20), ""),
            new Window(
                "train",
                OptionalDouble.empty(),
                8,
                Recordings.amounts(Recordings.PACKAGE, 400),
                ""));
    var meter = new ReplayMeter(Recordings.of(List.of(), windows), () -> nowNanos);
    try (Probe probe = opened(meter)) {
      assertThat(joulesAt(probe, 1)).isEqualTo(10);
      assertThat(joulesAt(probe, 2)).isEqualTo(20);
      assertThat(joulesAt(probe, 10)).isEqualTo(420);
    }
  }

  @Test
  void everythingSaysThatItIsAReplay() throws Exception {
    Recording recording = recording(point(0, 0), point(1, 10));
    var meter = new ReplayMeter(recording, () -> nowNanos);

    try (Probe probe = opened(meter)) {
      Channel channel = probe.read().firstKey();
      assertThat(channel.meter()).isEqualTo("replay:rapl");
      assertThat(probe.method(channel)).startsWith("REPLAY");
    }
    assertThat(meter.availability()).isInstanceOf(Availability.Present.class);
    assertThat(meter.mark(recording, "old.json").notes().getLast())
        .startsWith("REPLAY")
        .contains("old.json");
    assertThat(new ReplayMeter(Recordings.of(List.of(), List.of())).availability())
        .isInstanceOf(Availability.Absent.class);
  }

  private static Probe opened(ReplayMeter meter) {
    Probe probe = meter.open(1);
    probe.read(); // the beginning
    return probe;
  }

  private double joulesAt(Probe probe, double seconds) {
    return at(probe, seconds) instanceof Reading.Measured(Quantity amount)
        ? amount.value()
        : Double.NaN;
  }

  private Reading at(Probe probe, double seconds) {
    long before = nowNanos;
    nowNanos += Math.round(seconds * 1e9);
    Reading reading = probe.read().firstEntry().getValue();
    nowNanos = before;
    return reading;
  }

  private static Series.Point point(double atS, double joules) {
    return new Series.Point(atS, Recordings.measured(Recordings.PACKAGE, joules));
  }

  private static Recording recording(Series.Point... points) {
    SortedMap<Channel, Reading> none = new TreeMap<>();
    return Recordings.of(
        List.of(new Series(Recordings.PACKAGE, "", List.of(points))),
        List.of(Recordings.window("run", 0, points[points.length - 1].atS(), none)));
  }
}
