package org.actant.audit.evidence;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// A number as it was printed. Its last digit says how much was rounded away.
///
/// @param text as it stands in the file
public record Figure(double value, String text) {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,4})?");
  private static final int LONGEST = 64;

  /// Returns the number, or nothing for a text that is none. A decimal comma is none.
  public static Optional<Figure> parse(String text) {
    String trimmed = text.strip();
    if (trimmed.length() > LONGEST || !NUMBER.matcher(trimmed).matches()) {
      return Optional.empty();
    }
    double value = Double.parseDouble(trimmed);
    return Double.isFinite(value) ? Optional.of(new Figure(value, trimmed)) : Optional.empty();
  }

  /// Half a unit of the last printed digit: what rounding may have taken or added.
  public double halfUnit() {
    return new BigDecimal(text).ulp().doubleValue() / 2;
  }

  public boolean isInteger() {
    return new BigDecimal(text).scale() <= 0;
  }

  /// How many digits were printed from the first that is not 0.
  public int significantDigits() {
    return new BigDecimal(text).precision();
  }
}
