package org.actant.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// The bootstrap: how a statistic would vary if the replicates had been drawn again, found by
/// drawing from the replicates themselves with replacement.
///
/// Its 95 % interval is Efron's bias-corrected and accelerated one (BCa): *Better bootstrap
/// confidence intervals*, JASA 82 (1987) 171–185, doi:10.1080/01621459.1987.10478410. The
/// percentiles of the resampled statistic are moved by `z0`, the share of resamples below the
/// estimate, and by `a`, the skewness of the values that the statistic takes when each replicate is
/// left out (Efron and Tibshirani, *An Introduction to the Bootstrap*, 1993, equations 14.9 to
/// 14.15). With fewer than about ten replicates it is too narrow, which [Summary]'s t interval is
/// not; both are told.
///
/// @param seed decides every draw
/// @param resamples how many times all replicates are drawn again
public record Bootstrap(long seed, int resamples) {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  public Bootstrap {
    if (resamples < 100) {
      throw new IllegalArgumentException(resamples + " resamples do not make an interval");
    }
  }

  /// The usual effort.
  public static Bootstrap seeded(long seed) {
    return new Bootstrap(seed, 2000);
  }

  /// Something computed from replicates.
  @FunctionalInterface
  public interface Statistic {
    /// @param indices of the replicates that count, some of them more than once
    double of(int[] indices);
  }

  /// Several things computed from the same replicates with further chance of their own.
  @FunctionalInterface
  public interface NoisyStatistics {
    double[] of(int[] indices, RandomGenerator random);
  }

  /// Returns the interval of a mean; none for fewer than two values.
  public Optional<Interval<Double>> mean(double... values) {
    return bca(
        values.length,
        indices -> Arrays.stream(indices).mapToDouble(i -> values[i]).sum() / indices.length);
  }

  /// Returns the BCa interval of a statistic of `n` replicates; none for fewer than two, or where
  /// the statistic is not defined for some resample.
  public Optional<Interval<Double>> bca(int n, Statistic statistic) {
    return bca(n, statistic, 0.95);
  }

  /// @param level such as 0.95, of the two-sided interval
  Optional<Interval<Double>> bca(int n, Statistic statistic, double level) {
    if (n < 2) {
      return Optional.empty();
    }
    double estimate = statistic.of(all(n));
    double[] drawn = draws(n, statistic);
    if (!Double.isFinite(estimate)
        || !Double.isFinite(drawn[0])
        || !Double.isFinite(drawn[drawn.length - 1])) {
      return Optional.empty();
    }
    if (drawn[0] == drawn[drawn.length - 1]) {
      return Optional.of(new Interval<>(drawn[0], drawn[0]));
    }
    double z = NORMAL.inverseCumulativeProbability((1 + level) / 2);
    double bias = bias(drawn, estimate);
    double acceleration = acceleration(n, statistic);
    return Optional.of(
        new Interval<>(
            quantile(drawn, shifted(-z, bias, acceleration)),
            quantile(drawn, shifted(z, bias, acceleration))));
  }

  /// Returns the plain percentile intervals of statistics with chance of their own, which leaves
  /// nothing to jackknife. All of them see the same draws.
  public List<Interval<Double>> percentiles(int n, NoisyStatistics statistics) {
    RandomGenerator random = random();
    var drawn = new double[resamples][];
    for (int i = 0; i < resamples; i++) {
      drawn[i] = statistics.of(some(n, random), random);
    }
    return IntStream.range(0, drawn[0].length)
        .mapToObj(at -> Arrays.stream(drawn).mapToDouble(values -> values[at]).sorted().toArray())
        .map(one -> new Interval<>(quantile(one, 0.025), quantile(one, 0.975)))
        .toList();
  }

  /// Draws `resamples` times and passes the indices on, the same ones at every call with this `n`.
  public void forEach(int n, java.util.function.Consumer<int[]> draw) {
    RandomGenerator random = random();
    for (int i = 0; i < resamples; i++) {
      draw.accept(some(n, random));
    }
  }

  /// The sorted values of the statistic; values that are not defined come last.
  private double[] draws(int n, Statistic statistic) {
    RandomGenerator random = random();
    double[] values = new double[resamples];
    for (int i = 0; i < resamples; i++) {
      values[i] = statistic.of(some(n, random));
    }
    Arrays.sort(values);
    return values;
  }

  private RandomGenerator random() {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  private static int[] some(int n, RandomGenerator random) {
    int[] indices = new int[n];
    for (int i = 0; i < n; i++) {
      indices[i] = random.nextInt(n);
    }
    return indices;
  }

  private static int[] all(int n) {
    int[] indices = new int[n];
    Arrays.setAll(indices, i -> i);
    return indices;
  }

  /// `z0`; a value equal to the estimate counts half, for statistics that take few values.
  private static double bias(double[] drawn, double estimate) {
    double below = 0;
    for (double value : drawn) {
      below += value < estimate ? 1 : value == estimate ? 0.5 : 0;
    }
    double least = 0.5 / drawn.length;
    return NORMAL.inverseCumulativeProbability(Math.clamp(below / drawn.length, least, 1 - least));
  }

  /// `a`; zero where leaving a replicate out changes nothing.
  static double acceleration(int n, Statistic statistic) {
    double[] without = new double[n];
    for (int left = 0; left < n; left++) {
      int[] others = new int[n - 1];
      for (int i = 0; i < n - 1; i++) {
        others[i] = i < left ? i : i + 1;
      }
      without[left] = statistic.of(others);
    }
    double mean = Arrays.stream(without).sum() / n;
    double squares = 0;
    double cubes = 0;
    for (double value : without) {
      squares += (mean - value) * (mean - value);
      cubes += (mean - value) * (mean - value) * (mean - value);
    }
    double a = cubes / (6 * Math.pow(squares, 1.5));
    return Double.isFinite(a) ? a : 0;
  }

  private static double shifted(double z, double bias, double acceleration) {
    double moved = bias + z;
    double denominator = 1 - acceleration * moved;
    return denominator <= 0
        ? (z < 0 ? 0 : 1)
        : NORMAL.cumulativeProbability(bias + moved / denominator);
  }

  /// The quantile of sorted values by linear interpolation, type 7 of Hyndman and Fan 1996.
  static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) Math.floor(place);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
