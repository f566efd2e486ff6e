package org.actant.measure;

import org.apache.commons.statistics.distribution.TDistribution;

/// How many replicates a wanted interval takes.
public final class SampleSize {
  private static final int MOST = 10_000;

  private SampleSize() {}

  /// Returns the smallest number of replicates, at least two, for which the two-sided 95 % t
  /// interval of the mean is expected to reach no further than `halfWidth` to either side, as a
  /// share of the mean: n ≥ (t(n − 1) · cv / halfWidth)², after Cochran, *Sampling Techniques*,
  /// 1977, section 4.6, with t instead of z because few replicates are the rule here.
  ///
  /// Ten thousand is the most it says.
  ///
  /// @param variation the coefficient of variation, standard deviation over mean, of a pilot
  public static int of(double variation, double halfWidth) {
    if (!(variation >= 0) || !(halfWidth > 0)) {
      throw new IllegalArgumentException(
          "a coefficient of variation of " + variation + " and a half width of " + halfWidth);
    }
    int n = 2;
    while (n < MOST && half(variation, n) > halfWidth) {
      n++;
    }
    return n;
  }

  private static double half(double variation, int n) {
    return TDistribution.of(n - 1).inverseCumulativeProbability(0.975) * variation / Math.sqrt(n);
  }
}
