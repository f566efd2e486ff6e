package org.actant.literature;

import java.math.BigDecimal;
import org.actant.measure.Interval;

/// A number as it was printed: its digits say how exactly it is meant. A number that its source
/// rounds to hundreds is written with an exponent, such as `2.8E3`.
///
/// @param text a decimal number
record PrintedNumber(String text) {
  PrintedNumber {
    new BigDecimal(text); // refuses what is no decimal number
  }

  double value() {
    return Double.parseDouble(text);
  }

  /// One unit of the last printed digit.
  private double unit() {
    return new BigDecimal(text).ulp().doubleValue();
  }

  /// Half a unit of the last printed digit, with room for the arithmetic of doubles.
  double tolerance() {
    return unit() / 2 * (1 + 1e-9) + 4 * Math.ulp(value());
  }

  /// Everything that would be printed like this.
  Interval<Double> range() {
    return new Interval<>(value() - tolerance(), value() + tolerance());
  }

  /// The number itself, for one that is a count or a definition.
  Interval<Double> exactly() {
    return new Interval<>(value(), value());
  }

  boolean agreesWith(double computed) {
    return Math.abs(computed - value()) <= tolerance();
  }

  /// Whether this is a number with its further digits cut off.
  boolean cutsOff(double computed) {
    double more = Math.abs(computed) - Math.abs(value());
    return Math.signum(computed) == Math.signum(value()) && more >= 0 && more < unit();
  }

  boolean overlaps(Interval<Double> computed) {
    return computed.low() <= range().high() && computed.high() >= range().low();
  }
}
