package org.actant.claims;

import java.util.Locale;

/// An amount in a text, in its normal unit.
///
/// @param start first UTF-16 unit of its words
/// @param end one past the last
/// @param value in `unit`
record Quantity(int start, int end, String words, double value, Unit unit) {
  Quantity {
    if (end <= start || !Double.isFinite(value)) {
      throw new IllegalArgumentException("bad quantity " + words + " = " + value + " " + unit);
    }
  }

  /// Such as `5015019 t CO2e`: at most twelve significant digits, no exponent.
  String normal() {
    return number(value) + " " + unit;
  }

  static String number(double value) {
    if (value == 0) {
      return "0";
    }
    var rounded = new java.math.BigDecimal(value).round(new java.math.MathContext(12));
    return rounded.stripTrailingZeros().toPlainString();
  }

  boolean overlaps(int from, int to) {
    return start < to && from < end;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s (`%s`)", normal(), words);
  }
}
