package org.actant.measure;

import org.apache.commons.statistics.distribution.TDistribution;

/// A straight line through points by least squares.
///
/// @param slopeInterval two-sided 95 %, by Student's t with n − 2 degrees of freedom
/// @param p two-sided, of the hypothesis that the slope is zero
public record Regression(
    int n, double intercept, double slope, Interval<Double> slopeInterval, double p) {
  /// @throws IllegalArgumentException for fewer than three points, or if all `x` are the same
  public static Regression of(double[] x, double[] y) {
    int n = x.length;
    if (n < 3 || y.length != n) {
      throw new IllegalArgumentException("a line through " + n + " and " + y.length + " values");
    }
    double meanX = Summary.of(x).mean();
    double meanY = Summary.of(y).mean();
    double xx = 0;
    double xy = 0;
    for (int i = 0; i < n; i++) {
      xx += (x[i] - meanX) * (x[i] - meanX);
      xy += (x[i] - meanX) * (y[i] - meanY);
    }
    if (xx == 0) {
      throw new IllegalArgumentException("a line through points above one another");
    }
    double slope = xy / xx;
    double intercept = meanY - slope * meanX;
    double residuals = 0;
    for (int i = 0; i < n; i++) {
      double residual = y[i] - intercept - slope * x[i];
      residuals += residual * residual;
    }
    double error = Math.sqrt(residuals / (n - 2) / xx);
    TDistribution t = TDistribution.of(n - 2);
    double half = t.inverseCumulativeProbability(0.975) * error;
    double p =
        error == 0
            ? (slope == 0 ? 1 : 0)
            : Math.min(1, 2 * t.survivalProbability(Math.abs(slope) / error));
    return new Regression(n, intercept, slope, new Interval<>(slope - half, slope + half), p);
  }
}
