package org.actant.technique.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Thresholds of 8-bit grids. Migacz, 8-bit Inference with TensorRT, GTC 2017, gives the vector.
class RangeRuleTest {
  /// Shapes that activations have.
  enum Shape {
    UNIFORM(Random::nextDouble),
    HALF_NORMAL(random -> Math.abs(random.nextGaussian())),
    EXPONENTIAL(random -> -Math.log(1 - random.nextDouble())),
    LAPLACE(random -> -Math.log(1 - random.nextDouble()) * (random.nextBoolean() ? 1 : -1)),
    RECTIFIED_NORMAL(random -> Math.max(0, random.nextGaussian())),
    LOG_NORMAL(random -> Math.exp(random.nextGaussian())),
    OUTLIERS(random -> random.nextGaussian() * (random.nextInt(1000) == 0 ? 20 : 1)),
    TWO_HILLS(random -> random.nextBoolean() ? random.nextGaussian() : 6 + random.nextGaussian());

    private final ToDoubleFunction<Random> draw;

    Shape(ToDoubleFunction<Random> draw) {
      this.draw = draw;
    }

    float[] values(int count) {
      var random = new Random(11);
      float[] values = new float[count];
      for (int i = 0; i < count; i++) {
        values[i] = (float) draw.applyAsDouble(random);
      }
      return values;
    }
  }

  @Test
  void thePublishedDistributionIsMergedAsPublished() {
    long[] histogram = {1, 0, 2, 3, 5, 3, 1, 7};
    double[] p = KlDivergence.clipped(histogram, 8);
    assertThat(p).containsExactly(1, 0, 2, 3, 5, 3, 1, 7);
    assertThat(KlDivergence.merged(histogram, p, 2)).containsExactly(2, 0, 2, 2, 4, 4, 4, 4);
  }

  /// With 6 bins kept, the 1 and the 7 beyond go to the last bin of P and stay out of Q: levels {1,
  /// 0, 2} and {3, 5, 3}.
  @Test
  void whatLiesBeyondCountsInPButNotInQ() {
    long[] histogram = {1, 0, 2, 3, 5, 3, 1, 7};
    double[] p = KlDivergence.clipped(histogram, 6);
    assertThat(p).containsExactly(1, 0, 2, 3, 5, 11);
    double[] q = KlDivergence.merged(histogram, p, 2);
    assertThat(q[0]).isEqualTo(1.5);
    assertThat(q[1]).isZero();
    assertThat(q[2]).isEqualTo(1.5);
    assertThat(q[3]).isCloseTo(11.0 / 3, within(1e-12));
    assertThat(q[5]).isCloseTo(11.0 / 3, within(1e-12));
  }

  @Test
  void aLevelThatIsEmptyWithoutWhatLiesBeyondHasAnInfiniteDivergence() {
    assertThat(KlDivergence.divergence(new long[] {4, 4, 0, 0, 0, 9}, 4, 2)).isInfinite();
    assertThat(KlDivergence.divergence(new long[] {4, 4, 3, 3, 0, 0}, 4, 2)).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void theEntropyThresholdIsWithinOneBinOfABruteForceSearch(Shape shape) {
    Histogram histogram = histogram(shape.values(100_000));
    double expected = (bruteForce(histogram.bins(), 128) + 0.5) * histogram.binWidth();
    assertThat(new RangeRule.Entropy().threshold(histogram))
        .isCloseTo(expected, within(histogram.binWidth()));
  }

  /// The error of real rounding of the values themselves, over all thresholds.
  @ParameterizedTest
  @EnumSource
  void noThresholdRoundsMuchBetterThanTheLeastSquaresOne(Shape shape) {
    float[] values = shape.values(2_000);
    Histogram histogram = histogram(values);
    double found =
        squaredError(values, histogram, new RangeRule.LeastSquares().threshold(histogram));
    double best = Double.POSITIVE_INFINITY;
    for (int bin = 1; bin <= Histogram.BINS; bin++) {
      best = Math.min(best, squaredError(values, histogram, bin * histogram.binWidth()));
    }
    assertThat(found / best).isBetween(1.0, 1.15);
  }

  @Test
  void aPercentileIsTheFirstBinEdgeThatHoldsThatShare() {
    long[] bins = new long[10];
    bins[0] = 80;
    bins[3] = 9;
    bins[9] = 1;
    var histogram = new Histogram(new Range(0, 10), 10, bins);
    assertThat(new RangeRule.Percentile(90).threshold(histogram)).isEqualTo(1);
    assertThat(new RangeRule.Percentile(90.1).threshold(histogram)).isEqualTo(4);
    assertThat(new RangeRule.Percentile(99).threshold(histogram)).isEqualTo(4);
    assertThat(new RangeRule.Percentile(100).threshold(histogram)).isEqualTo(10);
    assertThat(new RangeRule.Largest().threshold(histogram)).isEqualTo(10);
  }

  @Test
  void zerosAreCountedApart() {
    Histogram histogram =
        Histogram.empty(new Range(-1, 2)).with(new float[] {0, 2, -1, 0, 0.0005f});
    assertThat(histogram.zeros()).isEqualTo(2);
    assertThat(histogram.bins()[0]).isEqualTo(1);
    assertThat(histogram.bins()[1024]).isEqualTo(1);
    assertThat(histogram.bins()[2047]).isEqualTo(1);
    assertThat(histogram.count()).isEqualTo(5);
  }

  private static Histogram histogram(float[] values) {
    double low = 0;
    double high = 0;
    for (float value : values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return Histogram.empty(Range.of(low, high)).with(values);
  }

  private static double squaredError(float[] values, Histogram histogram, double threshold) {
    Range range = histogram.range().within(threshold);
    double error = 0;
    for (float value : values) {
      long level = Math.clamp(Math.round(value / range.scale()) + range.zero(), 0, 255);
      double rounded = (level - range.zero()) * range.scale();
      error += (value - rounded) * (value - rounded);
    }
    return error;
  }

  /// Written from the presentation's words alone, with lists: the reference distribution, the
  /// candidate that is merged and expanded, the divergence of both after normalization.
  private static int bruteForce(long[] bins, int levels) {
    double best = Double.MAX_VALUE;
    int at = bins.length;
    for (int i = levels; i <= bins.length; i++) {
      List<Double> reference = new ArrayList<>();
      List<Double> raw = new ArrayList<>();
      for (int b = 0; b < i; b++) {
        reference.add((double) bins[b]);
        raw.add((double) bins[b]);
      }
      for (int b = i; b < bins.length; b++) {
        reference.set(i - 1, reference.getLast() + bins[b]);
      }
      double divergence = divergence(reference, expand(reference, raw, levels));
      if (divergence < best) {
        best = divergence;
        at = i;
      }
    }
    return at;
  }

  private static List<Double> expand(List<Double> reference, List<Double> raw, int levels) {
    List<Double> expanded = new ArrayList<>();
    int size = raw.size();
    for (int level = 0; level < levels; level++) {
      int from = (int) Math.ceil((double) level * size / levels);
      int to = (int) Math.ceil((double) (level + 1) * size / levels);
      double sum = raw.subList(from, to).stream().mapToDouble(d -> d).sum();
      long filled = reference.subList(from, to).stream().filter(d -> d != 0).count();
      reference.subList(from, to).forEach(d -> expanded.add(d == 0 ? 0 : sum / filled));
    }
    return expanded;
  }

  private static double divergence(List<Double> p, List<Double> q) {
    double sumP = p.stream().mapToDouble(d -> d).sum();
    double sumQ = q.stream().mapToDouble(d -> d).sum();
    double divergence = 0;
    for (int i = 0; i < p.size(); i++) {
      if (p.get(i) != 0) {
        if (q.get(i) == 0) {
          return Double.MAX_VALUE;
        }
        divergence += p.get(i) / sumP * (Math.log(p.get(i) / sumP) - Math.log(q.get(i) / sumQ));
      }
    }
    return divergence;
  }
}
