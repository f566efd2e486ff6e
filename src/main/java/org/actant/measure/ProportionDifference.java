package org.actant.measure;

/// How far the share of successes in one group lies above that in another, independent one.
public record ProportionDifference(Proportion one, Proportion other) {
  public double value() {
    return one.value() - other.value();
  }

  /// Returns the two-sided 95 % hybrid score interval of the difference: Newcombe, *Interval
  /// estimation for the difference between independent proportions: comparison of eleven methods*,
  /// Statistics in Medicine 17 (1998) 873–890,
  /// doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I, method 10: it joins the
  /// two Wilson intervals and never leaves −1..1.
  public Interval<Double> newcombe() {
    Interval<Double> first = one.wilson();
    Interval<Double> second = other.wilson();
    double below = Math.hypot(one.value() - first.low(), second.high() - other.value());
    double above = Math.hypot(first.high() - one.value(), other.value() - second.low());
    return new Interval<>(value() - below, value() + above);
  }
}
