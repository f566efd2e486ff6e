package org.actant.carbon.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.actant.carbon.CarbonIntensity;
import org.actant.carbon.planning.IntensitySeries.Span;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final Instant ZERO = Instant.parse("2026-03-28T00:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private static Instant hour(double hours) {
    return ZERO.plusMillis(Math.round(hours * 3.6e6));
  }

  private static IntensitySeries hourly(double... grams) {
    var spans = new ArrayList<Span>();
    for (int i = 0; i < grams.length; i++) {
      if (!Double.isNaN(grams[i])) {
        spans.add(new Span(hour(i), hour(i + 1), new CarbonIntensity(grams[i])));
      }
    }
    return new IntensitySeries(spans);
  }

  private static Schedule whole(IntensitySeries series, Duration length) {
    return new Schedule(series, length, series.begin(), series.end());
  }

  @Test
  void theBestStartIsTheValley() {
    Schedule.Window best =
        whole(hourly(300, 200, 100, 100, 250, 400), Duration.ofHours(2)).best(1).getFirst();
    assertThat(best).isEqualTo(new Schedule.Window(hour(2), hour(4), new CarbonIntensity(100)));
    assertThat(best.savingAgainst(new CarbonIntensity(250))).isCloseTo(0.6, within(1e-12));
  }

  @Test
  void aRunThatFillsNoWholeHoursEndsWhereTheSeriesRises() {
    Schedule.Window best =
        whole(hourly(300, 200, 100, 400), Duration.ofMinutes(90)).best(1).getFirst();
    assertThat(best.begin()).isEqualTo(hour(1.5));
    assertThat(best.mean().gramsPerKilowattHour()).isCloseTo((0.5 * 200 + 100) / 1.5, within(1e-9));
  }

  @Test
  void noMinuteBeatsTheCandidates_seed17() {
    RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(17);
    for (int round = 0; round < 40; round++) {
      double[] grams = chance.doubles(10, 0, 500).toArray();
      if (round % 3 == 0) {
        grams[4] = Double.NaN;
      }
      var length = Duration.ofMinutes(chance.nextInt(20, 180));
      var schedule = whole(hourly(grams), length);
      double best = schedule.best(1).getFirst().mean().gramsPerKilowattHour();
      for (int minute = 0; minute < 600; minute++) {
        schedule
            .startingAt(ZERO.plus(Duration.ofMinutes(minute)))
            .ifPresent(w ->
                assertThat(w.mean().gramsPerKilowattHour()).isGreaterThanOrEqualTo(best - 1e-9));
      }
    }
  }

  @Test
  void noRunCrossesAGap() {
    var schedule = whole(hourly(300, 10, Double.NaN, 10, 300), Duration.ofHours(2));
    assertThat(schedule.startingAt(hour(1))).isEmpty();
    assertThat(schedule.startingAt(hour(2))).isEmpty();
    assertThat(schedule.candidates())
        .extracting(Schedule.Window::begin)
        .containsExactly(hour(0), hour(3));
  }

  @Test
  void aRunMayEndWhereAGapBegins() {
    var schedule = whole(hourly(300, 100, Double.NaN, 300, 300), Duration.ofMinutes(90));
    assertThat(schedule.best(1).getFirst().begin()).isEqualTo(hour(0.5));
  }

  @Test
  void aDeadlineIsKept() {
    IntensitySeries series = hourly(300, 200, 100, 50);
    var schedule = new Schedule(series, HOUR, hour(0), hour(2.5));
    assertThat(schedule.best(1).getFirst().begin()).isEqualTo(hour(1.5));
    assertThat(schedule.candidates())
        .allSatisfy(w -> assertThat(w.end()).isBeforeOrEqualTo(hour(2.5)));
    assertThat(new Schedule(series, HOUR, hour(0), hour(0.5)).best(3)).isEmpty();
  }

  @Test
  void alternativesAreHalfARunApart() {
    List<Schedule.Window> best = whole(hourly(1, 2, 3, 4, 5, 6, 7, 8), Duration.ofHours(2)).best(3);
    assertThat(best).extracting(Schedule.Window::begin).containsExactly(hour(0), hour(1), hour(2));
  }

  @Test
  void piecesTakeTheCleanestHours() {
    var schedule = whole(hourly(100, 300, 50, 300, 80), Duration.ofMinutes(150));
    assertThat(schedule.interruptible())
        .hasValueSatisfying(pieces -> {
          assertThat(pieces.windows())
              .extracting(Schedule.Window::begin)
              .containsExactly(hour(0), hour(2), hour(4));
          assertThat(pieces.mean().gramsPerKilowattHour())
              .isCloseTo((0.5 * 100 + 50 + 80) / 2.5, within(1e-9));
        });
    assertThat(whole(hourly(1, 1), Duration.ofHours(3)).interruptible()).isEmpty();
  }

  @Test
  void aRunOfNoLengthIsRefused() {
    assertThatThrownBy(() -> whole(hourly(1), Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
