package org.actant.measure;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;

/// Replicates in brief: how many, their mean, their standard deviation (with n − 1), and the
/// two-sided 95 % interval of the mean by Student's t, as advised for start-to-start measurements
/// of programs in Georges, Buytaert and Eeckhout, *Statistically rigorous Java performance
/// evaluation*, OOPSLA 2007, doi:10.1145/1297027.1297033. One value has no spread.
public record Summary(int n, double mean, OptionalDouble sd, Optional<Interval<Double>> interval) {

  /// @throws IllegalArgumentException for no values at all: their mean is not defined
  public static Summary of(double... values) {
    int n = values.length;
    if (n == 0) {
      throw new IllegalArgumentException("a summary of no values");
    }
    double mean = mean(values);
    if (n == 1) {
      return new Summary(1, mean, OptionalDouble.empty(), Optional.empty());
    }
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    double sd = Math.sqrt(squares / (n - 1));
    double half = quantile(n - 1) * sd / Math.sqrt(n);
    return new Summary(
        n, mean, OptionalDouble.of(sd), Optional.of(new Interval<>(mean - half, mean + half)));
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      Quantity.check(value);
      sum += value;
    }
    return sum / values.length;
  }

  /// The 97.5 % quantile of Student's t.
  private static double quantile(int degreesOfFreedom) {
    return TDistribution.of(degreesOfFreedom).inverseCumulativeProbability(0.975);
  }
}
