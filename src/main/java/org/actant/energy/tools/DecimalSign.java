package org.actant.energy.tools;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// The sign before the decimals of a number; the other one, a space or an apostrophe may group
/// thousands.
public enum DecimalSign {
  POINT("\\.", ","),
  COMMA(",", "\\.");

  private static final String SPACES = " \\u00a0\\u202f'’";
  private static final Pattern GROUPS_ONLY = Pattern.compile("[+-]?[1-9]\\d{0,2}(,\\d{3})+");

  private final Pattern number;
  private final String sign;
  private final String grouping;

  DecimalSign(String sign, String grouping) {
    this.sign = sign;
    this.grouping = "[" + SPACES + grouping + "]";
    this.number =
        Pattern.compile(
            "[+-]?(\\d+|\\d{1,3}("
                + this.grouping
                + "\\d{3})+)?("
                + sign
                + "\\d*)?([eE][+-]?\\d+)?");
  }

  /// Returns the number that a text is; nothing if it is none.
  public OptionalDouble parse(String text) {
    if (!number.matcher(text).matches() || text.chars().noneMatch(Character::isDigit)) {
      return OptionalDouble.empty();
    }
    return Grid.sensible(Double.parseDouble(text.replaceAll(grouping, "").replaceAll(sign, ".")));
  }

  /// Returns the sign that the numbers of a column have; nothing if they could be read in two ways
  /// (`1,234`).
  public static Optional<DecimalSign> of(List<String> numbers) {
    boolean ambiguous = false;
    for (String text : numbers) {
      int comma = text.lastIndexOf(',');
      int point = text.lastIndexOf('.');
      if (comma >= 0 && point >= 0) {
        return Optional.of(comma > point ? COMMA : POINT);
      } else if (comma >= 0 && !GROUPS_ONLY.matcher(text).matches()) {
        return Optional.of(COMMA);
      } else if (comma >= 0 && text.indexOf(',') != comma) {
        return Optional.of(POINT); // 1,234,567
      } else if (point >= 0 && text.indexOf('.') != point) {
        return Optional.of(COMMA); // 1.234.567
      }
      ambiguous |= comma >= 0;
    }
    return ambiguous ? Optional.empty() : Optional.of(POINT);
  }
}
