package org.actant.experiment;

/// What runs before the first window that counts: a fixed number of passes over the test images, or
/// windows until the last ones are steady, as Georges, Buytaert and Eeckhout (OOPSLA 2007,
/// doi:10.1145/1297027.1297033) find the steady state: by the coefficient of variation of the last
/// `last` windows.
///
/// @param least windows in any case
/// @param most windows at most, steady or not
/// @param last how many must be steady together
/// @param limit of their coefficient of variation
public record WarmUp(int least, int most, int last, double limit) {
  /// At most 20 windows, until the last 5 vary by less than 2 %.
  public static final WarmUp STEADY = new WarmUp(5, 20, 5, 0.02);

  public static WarmUp passes(int passes) {
    return new WarmUp(passes, passes, 1, 0);
  }

  public boolean isFixed() {
    return least == most;
  }

  /// Returns the coefficient of variation of the last values; infinite while there are too few.
  double variation(java.util.List<Double> values) {
    if (values.size() < Math.max(2, last)) {
      return Double.POSITIVE_INFINITY;
    }
    var some = values.subList(values.size() - Math.max(2, last), values.size());
    var summary =
        org.actant.measure.Summary.of(some.stream().mapToDouble(Double::doubleValue).toArray());
    return summary.sd().orElseThrow() / summary.mean();
  }

  /// Whether it is over after windows with these values.
  boolean isOver(java.util.List<Double> values) {
    return values.size() >= most
        || (!isFixed() && values.size() >= least && variation(values) < limit);
  }
}
