package org.actant.measure;

/// How far the share of successes in one group lies from that in another, independent one.
public record ProportionDifference(Proportion one, Proportion other) {
  public double value() {
    return one.value() - other.value();
  }

  /// Returns the two-sided 95 % interval of the difference by the score method: Newcombe, *Interval
  /// estimation for the difference between independent proportions*, Statistics in Medicine 17
  /// (1998) 873–890, method 10, built from the two Wilson intervals. It never leaves −1..1.
  public Interval<Double> newcombe() {
    Interval<Double> first = one.wilson();
    Interval<Double> second = other.wilson();
    double below = Math.hypot(one.value() - first.low(), second.high() - other.value());
    double above = Math.hypot(first.high() - one.value(), other.value() - second.low());
    return new Interval<>(value() - below, value() + above);
  }
}
