package org.actant.energy.model;

import java.util.List;
import java.util.stream.IntStream;
import org.actant.measure.Interval;
import org.apache.commons.statistics.distribution.TDistribution;

/// How far the truth was from a model, on machines where both are known, and so how far it may be
/// on another one.
///
/// With r = ln(truth / model), a machine i has a mean of its own, m_i ~ N(mu, tau²), and its points
/// scatter about it with sigma². The load points of one machine are no witnesses for another, so
/// the few machines alone say what tau is: a new point lies within
///
/// mu ± √( t²(k−1) · s_m² (1 + 1/k) + t²(n−k) · s_w² + z² )
///
/// for k machines and n points, with s_m² the variance of the machines' means, s_w² the pooled
/// variance within, t the quantiles of Student's t, and z what an unknown processor adds. Each part
/// keeps the quantile of its own degrees of freedom and the parts are added in quadrature, as in
/// the modified large-sample intervals of Graybill and Wang, *Confidence intervals on nonnegative
/// linear combinations of variances*, JASA 75 (1980) 869–873, doi:10.1080/01621459.1980.10477565.
/// Whether that holds what it promises is not taken from theory: every machine is left out once and
/// its points are counted.
///
/// @param meanLog the mean of the machines' means
/// @param betweenVariance of the machines' means
/// @param withinVariance of points about the mean of their machine
public record ModelError(
    double meanLog, double betweenVariance, double withinVariance, int machines, int points) {
  private static final double LEVEL = 0.90;

  public ModelError {
    if (machines < 2 || points <= machines) {
      throw new IllegalArgumentException(
          points + " points of " + machines + " machines say nothing about another machine");
    }
  }

  /// Learns from ln(truth / model), one array a machine.
  public static ModelError of(List<double[]> logRatiosByMachine) {
    int machines = logRatiosByMachine.size();
    double[] means = logRatiosByMachine.stream().mapToDouble(ModelError::mean).toArray();
    double mean = mean(means);
    int points = logRatiosByMachine.stream().mapToInt(ratios -> ratios.length).sum();
    double within =
        IntStream.range(0, machines)
            .mapToDouble(i -> squares(logRatiosByMachine.get(i), means[i]))
            .sum();
    return new ModelError(
        mean,
        squares(means, mean) / (machines - 1),
        within / (points - machines),
        machines,
        points);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double squares(double[] values, double mean) {
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum;
  }

  /// Returns the factors between which the truth lies, in nine cases of ten: the model's figure
  /// times `low` to the model's figure times `high`.
  public Interval<Double> factors() {
    return factors(0, 0);
  }

  /// Returns the factors for a model whose input itself is only known as a distribution of
  /// logarithms.
  ///
  /// @param shift mean logarithm of what the input must be multiplied with
  /// @param halfWidth of its own interval of 90 %
  Interval<Double> factors(double shift, double halfWidth) {
    double between = quantile(machines - 1) * Math.sqrt(betweenVariance * (1 + 1.0 / machines));
    double within = quantile(points - machines) * Math.sqrt(withinVariance);
    double half = Math.sqrt(between * between + within * within + halfWidth * halfWidth);
    double middle = meanLog + shift;
    return new Interval<>(Math.exp(middle - half), Math.exp(middle + half));
  }

  /// The quantile of Student's t that leaves the tails outside [#LEVEL].
  static double quantile(int degreesOfFreedom) {
    return TDistribution.of(degreesOfFreedom).inverseCumulativeProbability((1 + LEVEL) / 2);
  }
}
