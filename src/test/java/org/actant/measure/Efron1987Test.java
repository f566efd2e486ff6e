package org.actant.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/// The BCa bootstrap against the worked example of Efron and Tibshirani, *An Introduction to the
/// Bootstrap*, 1993, tables 14.1 and 14.2: the variance of 26 scores of spatial perception.
class Efron1987Test {
  private static final double[] SPATIAL = {
    48, 36, 20, 29, 42, 42, 20, 42, 22, 41, 45, 14, 6, 0, 33, 28, 34, 4, 32, 24, 47, 41, 24, 26, 30,
    41
  };

  @Test
  void findsThePublishedVarianceAndAcceleration() {
    int[] all = new int[SPATIAL.length];
    Arrays.setAll(all, i -> i);

    assertThat(variance(all)).isCloseTo(171.5, within(0.05));
    assertThat(Bootstrap.acceleration(SPATIAL.length, Efron1987Test::variance))
        .isCloseTo(0.061, within(0.0005));
  }

  @Test
  void findsThePublishedIntervalUpToChance() {
    // 90 %: (115.8, 259.6) from 2,000 resamples; another 2,000 move the ends by a few units
    Interval<Double> interval =
        new Bootstrap(1, 20_000).bca(SPATIAL.length, Efron1987Test::variance, 0.9).orElseThrow();

    assertThat(interval.low()).isCloseTo(115.8, within(3.0));
    assertThat(interval.high()).isCloseTo(259.6, within(5.0));
  }

  @Test
  void coversTheMeanOfSkewedValuesAboutAsOftenAsItSays() {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(1987);
    int covered = 0;
    for (int sample = 0; sample < 400; sample++) {
      double[] values = random.doubles(20).map(u -> -Math.log1p(-u)).toArray();
      Interval<Double> interval = new Bootstrap(sample, 500).mean(values).orElseThrow();
      covered += interval.contains(1.0) ? 1 : 0;
    }

    // 20 exponential values: the plain percentiles reach about 90 %, BCa a little more
    assertThat(covered / 400.0).isBetween(0.88, 0.97);
  }

  @Test
  void isTheSameForTheSameSeedAndAnotherForAnother() {
    assertThat(Bootstrap.seeded(7).mean(SPATIAL)).isEqualTo(Bootstrap.seeded(7).mean(SPATIAL));
    assertThat(Bootstrap.seeded(7).mean(SPATIAL)).isNotEqualTo(Bootstrap.seeded(8).mean(SPATIAL));
  }

  @Test
  void saysNothingOfOneValueAndAPointOfEqualOnes() {
    assertThat(Bootstrap.seeded(1).mean(3)).isEmpty();
    assertThat(Bootstrap.seeded(1).mean(3, 3, 3)).contains(new Interval<>(3.0, 3.0));
  }

  private static double variance(int[] indices) {
    double mean = Arrays.stream(indices).mapToDouble(i -> SPATIAL[i]).average().orElseThrow();
    return Arrays.stream(indices)
        .mapToDouble(i -> (SPATIAL[i] - mean) * (SPATIAL[i] - mean))
        .average()
        .orElseThrow();
  }
}
