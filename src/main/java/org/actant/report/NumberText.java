package org.actant.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers as people read them. Data files keep all digits; this is for pages only.
final class NumberText {
  private static final BigDecimal SMALL = new BigDecimal("0.0001");
  private static final int DEFAULT_SIGNIFICANT = 3;

  private NumberText() {}

  /// @param digits after the point; negative for three significant digits
  static String format(String field, int digits) {
    BigDecimal value = new BigDecimal(field);
    if (value.signum() == 0) {
      return "0";
    }
    if (digits < 0 && value.abs().compareTo(SMALL) < 0) {
      return signed(value.round(new MathContext(2, RoundingMode.HALF_EVEN)).toString().replace("E", "e"));
    }
    int scale = digits >= 0 ? digits : scaleFor(value);
    return signed(grouped(value.setScale(scale, RoundingMode.HALF_EVEN).toPlainString()));
  }

  private static int scaleFor(BigDecimal value) {
    int magnitude = value.precision() - value.scale();
    boolean whole = value.stripTrailingZeros().scale() <= 0;
    return whole ? 0 : Math.max(0, DEFAULT_SIGNIFICANT - magnitude);
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
