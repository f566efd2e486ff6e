package org.actant.energy.rapl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.actant.energy.Reading;
import org.actant.measure.Joules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The arithmetic of a counter that wraps, against a made-up processor whose energy is known.
class RaplCounterTest {
  private static final double WATTS = 1_000;

  /// CodeCarbon's own example (tests/test_energy.py): 100, then 10, with the range 105, is 15.
  @Test
  void wrapsLikeThePublishedExample() {
    var rule = new WrapRule(OptionalLong.of(105), WATTS);
    assertThat(new RaplCounter(rule, false, 100, 0).advance(10, 0, 0)).isEqualTo(joules(15));
  }

  @ParameterizedTest
  @ValueSource(longs = {262_143_328_850L, 65_532_610_987L, 65_712_999_613L})
  void isExactAfterOneToTwentyWrapsHoweverItIsReadWithinTheRule(long range) {
    var rule = new WrapRule(OptionalLong.of(range), WATTS);
    for (int seed = 0; seed < 200; seed++) {
      var random = new SplittableRandom(seed);
      var processor = new Processor(range, random.nextLong(range));
      var counter = new RaplCounter(rule, false, processor.counter(), 0);
      int wraps = 1 + seed % 20;
      while (processor.wraps() < wraps) {
        processor.run(gap(random, rule.longestGapNanos()), watts(random));

        assertThat(counter.advance(processor.counter(), processor.nanos, processor.nanos))
            .as("seed %d, after %d wraps", seed, processor.wraps())
            .isEqualTo(joules(processor.energy));
      }
    }
  }

  @Test
  void isNeverWrongWhenReadsLieFurtherApart() {
    long range = 65_532_610_987L;
    var rule = new WrapRule(OptionalLong.of(range), WATTS);
    for (int seed = 0; seed < 2_000; seed++) {
      var random = new SplittableRandom(seed);
      var processor = new Processor(range, random.nextLong(range));
      var counter = new RaplCounter(rule, false, processor.counter(), 0);
      for (int read = 0; read < 20; read++) {
        processor.run(gap(random, 3 * rule.longestGapNanos()), watts(random));

        Reading reading = counter.advance(processor.counter(), processor.nanos, processor.nanos);
        if (reading instanceof Reading.Measured) {
          assertThat(reading).as("seed %d", seed).isEqualTo(joules(processor.energy));
        }
      }
    }
  }

  /// A reset to any smaller value, or an error: never taken for a wrap while at least a quarter of
  /// the range and a second's worth of power lie between.
  @Test
  void neverTakesACounterThatWentBackForAWrap() {
    long range = 65_532_610_987L;
    var rule = new WrapRule(OptionalLong.of(range), WATTS);
    for (int seed = 0; seed < 2_000; seed++) {
      var random = new SplittableRandom(seed);
      long last = 1 + random.nextLong(range - 1);
      long back = 1 + random.nextLong(Math.min(last, (long) (range * 0.73)));
      long gap = gap(random, rule.longestGapNanos());

      assertThat(new RaplCounter(rule, false, last, 0).advance(last - back, gap, gap))
          .as("seed %d: from %d back by %d", seed, last, back)
          .isInstanceOf(Reading.Unavailable.class);
    }
  }

  @Test
  void allowsAWholeStepOfTheCounterBetweenTwoReadsAtOnce() {
    var rule = new WrapRule(OptionalLong.of(262_143_328_850L), WATTS);
    assertThat(new RaplCounter(rule, false, 0, 0).advance(300_000, 10, 10))
        .isEqualTo(joules(300_000));
  }

  @Test
  void aPauseInsideAReadMakesTheTimeBetweenReadsLonger() {
    var rule = new WrapRule(OptionalLong.of(65_532_610_987L), WATTS);
    long pause = rule.longestGapNanos() + 1;
    assertThat(new RaplCounter(rule, false, 0, 0).advance(1, 0, pause))
        .isInstanceOf(Reading.Unavailable.class);
    var counter = new RaplCounter(rule, false, 0, 0);
    assertThat(counter.advance(1, 1, 1_000)).isEqualTo(joules(1));
    assertThat(counter.advance(2, pause, pause + 1)).isInstanceOf(Reading.Unavailable.class);
  }

  @Test
  void refusesAFirstValueBeyondTheRange() {
    var rule = new WrapRule(OptionalLong.of(1_000), WATTS);
    assertThat(new RaplCounter(rule, false, 1_001, 0).advance(1, 1, 1))
        .isInstanceOf(Reading.Unavailable.class);
  }

  private static Reading joules(long microjoules) {
    return new Reading.Measured(new Joules(microjoules / 1e6));
  }

  /// From nothing to the longest gap, which comes up often.
  private static long gap(SplittableRandom random, long longest) {
    return switch (random.nextInt(4)) {
      case 0 -> longest;
      case 1 -> 1 + random.nextLong(1_000_000);
      default -> 1 + random.nextLong(longest);
    };
  }

  /// From idle to the highest power, which comes up often.
  private static double watts(SplittableRandom random) {
    return random.nextInt(3) == 0 ? WATTS : random.nextDouble(WATTS);
  }

  /// Draws power and shows what its counter would.
  private static final class Processor {
    private final long range;
    private final long first;
    private long nanos;
    private long energy;

    Processor(long range, long first) {
      this.range = range;
      this.first = first;
    }

    void run(long gapNanos, double watts) {
      nanos += gapNanos;
      energy += (long) (watts * gapNanos / 1_000);
    }

    long counter() {
      return (first + energy) % range;
    }

    long wraps() {
      return (first + energy) / range;
    }
  }
}
