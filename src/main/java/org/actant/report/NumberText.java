package org.actant.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers as people read them. Data files keep all digits; this is for pages only.
final class NumberText {
  private static final BigDecimal SMALL = new BigDecimal("0.0001");

  private NumberText() {}

  static String integer(String field) {
    return signed(grouped(new BigDecimal(field).toBigInteger().toString()));
  }

  /// @param digits after the point; a negative number asks for as many significant digits
  static String decimal(String field, int digits) {
    BigDecimal value = new BigDecimal(field);
    if (value.signum() == 0) {
      return "0";
    }
    if (digits < 0 && value.abs().compareTo(SMALL) < 0) {
      return scientific(value);
    }
    int magnitude = value.precision() - value.scale();
    int scale = digits >= 0 ? digits : Math.max(0, -digits - magnitude);
    BigDecimal rounded = value.setScale(scale, RoundingMode.HALF_EVEN);
    // a minus before nothing but zeros says nothing
    return rounded.signum() == 0
        ? rounded.abs().toPlainString()
        : signed(grouped(rounded.toPlainString()));
  }

  /// An interval; its ends stand far enough apart to keep a minus from looking like a dash.
  static String interval(String low, String high) {
    return low.startsWith("−") ? low + " to " + high : low + "–" + high;
  }

  private static String scientific(BigDecimal value) {
    BigDecimal rounded = value.round(new MathContext(2, RoundingMode.HALF_EVEN));
    int exponent = rounded.precision() - rounded.scale() - 1;
    String mantissa =
        rounded.movePointLeft(exponent).setScale(1, RoundingMode.HALF_EVEN).toPlainString();
    var power = new StringBuilder();
    for (char c : Integer.toString(exponent).toCharArray()) {
      power.append(c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0'));
    }
    return signed(mantissa) + " × 10" + power;
  }

  /// Groups of three digits, from ten thousand on.
  private static String grouped(String plain) {
    int start = plain.startsWith("-") ? 1 : 0;
    int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
    if (point - start < 5) {
      return plain;
    }
    var text = new StringBuilder(plain);
    for (int i = point - 3; i > start; i -= 3) {
      text.insert(i, '\u202f');
    }
    return text.toString();
  }

  private static String signed(String text) {
    return text.replaceFirst("^-", "−");
  }
}
