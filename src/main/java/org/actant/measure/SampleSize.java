package org.actant.measure;

import org.apache.commons.statistics.distribution.TDistribution;

/// How many replicates an interval of a wanted width needs, from the spread in a pilot, as Hoefler
/// and Belli advise (*Scientific benchmarking of parallel computing systems*, SC'15, rule 6 and
/// section 4.2.2, doi:10.1145/2807591.2807644). The pilot's spread is itself uncertain, so the width
/// is a plan and not a promise.
public final class SampleSize {
  private static final int LARGEST = 100_000;

  private SampleSize() {}

  /// Returns the smallest number of ratios whose two-sided 95 % t interval, computed on logarithms,
  /// reaches no further up than `halfWidth` above their mean, such as 0.02 for 2 %.
  ///
  /// @param deviation the standard deviation of the ratios' logarithms
  public static int ofRatios(double deviation, double halfWidth) {
    double half = Math.log1p(halfWidth);
    for (int n = 2; n < LARGEST; n++) {
      double t = TDistribution.of(n - 1).inverseCumulativeProbability(0.975);
      if (t * deviation / Math.sqrt(n) <= half) {
        return n;
      }
    }
    return LARGEST;
  }
}
