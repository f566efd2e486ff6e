package org.actant.discourse;

import java.math.BigDecimal;
import java.util.Locale;

/// Numbers as files and pictures carry them.
final class Numbers {
  private Numbers() {}

  /// All digits of a number, without an exponent; whole numbers without a point.
  static String plain(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    return new BigDecimal(Double.toString(value)).toPlainString();
  }

  /// At most three digits after the point, for people.
  static String rounded(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    String text = String.format(Locale.ROOT, "%.3f", value);
    return text.replaceFirst("0+$", "").replaceFirst("\\.$", "");
  }

  /// A coordinate of a picture.
  static String pixel(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value + 0.0);
    return text.equals("-0.00") ? "0.00" : text;
  }
}
