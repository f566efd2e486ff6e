package org.actant.energy.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A formula with its coefficients.
///
/// @param leastWatts and `mostWatts`, the range that was measured: a figure is never more than a
///   quarter outside of it, for no load step has seen what lies there
public record PowerFit(
    PowerFormula formula,
    int logicalProcessors,
    List<Double> coefficients,
    double leastWatts,
    double mostWatts) {
  private static final double MARGIN = 0.25;

  public PowerFit {
    coefficients = List.copyOf(coefficients);
  }

  /// Fits a formula so that relative differences are small: a watt counts more at idle.
  static Optional<PowerFit> of(PowerFormula formula, List<StepRow> rows, int logicalProcessors) {
    var terms = new ArrayList<double[]>();
    var ones = new ArrayList<Double>();
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (StepRow row : rows) {
      double watts = row.watts().orElseThrow();
      Optional<double[]> seen = formula.terms(row.load(), logicalProcessors);
      if (seen.isEmpty()) {
        return Optional.empty();
      }
      double[] scaled = seen.get();
      for (int i = 0; i < scaled.length; i++) {
        scaled[i] /= watts;
      }
      terms.add(scaled);
      ones.add(1.0);
      least = Math.min(least, watts);
      most = Math.max(most, watts);
    }
    double lowest = least;
    double highest = most;
    return LeastSquares.solve(terms, ones)
        .map(solution -> {
          var coefficients = new ArrayList<Double>();
          for (double coefficient : solution) {
            coefficients.add(coefficient);
          }
          return new PowerFit(formula, logicalProcessors, coefficients, lowest, highest);
        });
  }

  /// Returns the power at a load; empty where the machine does not show what the formula needs.
  Optional<Double> watts(Load load) {
    return formula
        .terms(load, logicalProcessors)
        .map(terms -> {
          double sum = 0;
          for (int i = 0; i < terms.length; i++) {
            sum += terms[i] * coefficients.get(i);
          }
          return Math.clamp(sum, (1 - MARGIN) * leastWatts, (1 + MARGIN) * mostWatts);
        });
  }
}
