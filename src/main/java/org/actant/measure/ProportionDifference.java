package org.actant.measure;

/// How much greater one share is than another that was counted elsewhere.
public record ProportionDifference(Proportion first, Proportion second) {
  public double value() {
    return first.value() - second.value();
  }

  /// Returns the two-sided 95 % hybrid score interval of Newcombe, *Interval estimation for the
  /// difference between independent proportions: comparison of eleven methods*, Statistics in
  /// Medicine 17 (1998) 873–890,
  /// doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I, method 10: it joins the
  /// Wilson intervals of both shares and never leaves -1..1.
  public Interval<Double> newcombe() {
    double low =
        square(first.value() - first.wilson().low(), second.wilson().high() - second.value());
    double high =
        square(first.wilson().high() - first.value(), second.value() - second.wilson().low());
    return new Interval<>(value() - low, value() + high);
  }

  private static double square(double a, double b) {
    return Math.sqrt(a * a + b * b);
  }
}
