package org.actant.experiment.replication;

import java.util.Optional;
import org.actant.measure.Interval;

/// How a figure of the result tables is told in a claim.
enum Scale {
  /// Percent of the baseline's amount that is not needed.
  SAVING(From.RATIO, 0),
  /// Times less than the baseline.
  FACTOR(From.RATIO, 1),
  /// Times the baseline.
  RATIO(From.RATIO, 1),
  /// Percent of the baseline's value that is kept.
  KEPT(From.RATIO, Double.NaN),
  /// Percentage points above the baseline.
  GAIN(From.DIFFERENCE, 0),
  /// Percentage points below the baseline.
  LOSS(From.DIFFERENCE, 0),
  /// In the metric's unit, above the baseline.
  MORE(From.DIFFERENCE, 0),
  /// In the metric's unit, below the baseline.
  FEWER(From.DIFFERENCE, 0),
  /// The condition's own value in the metric's unit.
  VALUE(From.MEAN, Double.NaN),
  /// The condition's own value, a share, in percent.
  PERCENT(From.MEAN, Double.NaN),
  /// Percent that is missing from the condition's own value, such as the error of an accuracy.
  ERROR(From.MEAN, Double.NaN);

  /// Which figure it is made from.
  enum From {
    RATIO,
    DIFFERENCE,
    MEAN
  }

  private final From from;
  private final double none;

  Scale(From from, double none) {
    this.from = from;
    this.none = none;
  }

  From from() {
    return from;
  }

  /// What a measurement would be if there were no effect; NaN for a value that is no comparison.
  double none() {
    return none;
  }

  /// Whether it says something of two conditions.
  boolean compares() {
    return from != From.MEAN;
  }

  double of(double figure) {
    return switch (this) {
      case SAVING -> 100 * (1 - figure);
      case FACTOR -> 1 / figure;
      case KEPT, GAIN, PERCENT -> 100 * figure;
      case LOSS -> -100 * figure;
      case FEWER -> -figure;
      case ERROR -> 100 * (1 - figure);
      case RATIO, MORE, VALUE -> figure;
    };
  }

  /// The interval, whose ends may change places.
  Optional<Interval<Double>> of(Optional<Interval<Double>> figures) {
    return figures
        .filter(i -> Double.isFinite(of(i.low())) && Double.isFinite(of(i.high())))
        .map(i ->
            new Interval<>(
                Math.min(of(i.low()), of(i.high())), Math.max(of(i.low()), of(i.high()))));
  }
}
