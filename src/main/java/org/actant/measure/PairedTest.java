package org.actant.measure;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.apache.commons.statistics.distribution.TDistribution;

/// Whether paired differences have a mean other than zero, two-sided.
public final class PairedTest {
  /// Up to as many pairs all signs are tried: a million sums.
  private static final int EXACT = 20;

  private static final int FLIPS = 100_000;

  private PairedTest() {}

  /// Returns the p-value of the sign-flip permutation test: under the hypothesis each difference
  /// could as well have had the other sign (Fisher, *The Design of Experiments*, 1935, section 21).
  /// It is exact for up to 20 pairs and drawn for more. It needs no distribution, and with n pairs
  /// it can never be below 2 / 2^n: five pairs cannot reach 0.05.
  public static double signFlip(long seed, double... differences) {
    double observed = Math.abs(sum(differences));
    // sums in another order differ in their last bits
    double close = observed * (1 - 1e-12);
    return differences.length <= EXACT
        ? exact(differences, close)
        : drawn(differences, close, seed);
  }

  private static double exact(double[] differences, double least) {
    long all = 1L << differences.length;
    long extreme = 0;
    for (long signs = 0; signs < all; signs++) {
      double sum = 0;
      for (int i = 0; i < differences.length; i++) {
        sum += (signs >> i & 1) == 0 ? differences[i] : -differences[i];
      }
      extreme += Math.abs(sum) >= least ? 1 : 0;
    }
    return (double) extreme / all;
  }

  private static double drawn(double[] differences, double least, long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    long extreme = 1;
    for (int flip = 0; flip < FLIPS; flip++) {
      double sum = 0;
      for (double difference : differences) {
        sum += random.nextBoolean() ? difference : -difference;
      }
      extreme += Math.abs(sum) >= least ? 1 : 0;
    }
    return (double) extreme / (FLIPS + 1);
  }

  /// Returns the p-value of Student's paired t test; 1 for one pair, which tells nothing, and for
  /// differences that are all zero.
  public static double student(double... differences) {
    Summary summary = Summary.of(differences);
    if (summary.n() < 2) {
      return 1;
    }
    double error = summary.sd().orElseThrow() / Math.sqrt(summary.n());
    if (error == 0) {
      return summary.mean() == 0 ? 1 : 0;
    }
    double t = Math.abs(summary.mean()) / error;
    return Math.min(1, 2 * TDistribution.of(summary.n() - 1).survivalProbability(t));
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
