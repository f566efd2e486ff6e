package org.actant.audit.page;

import java.util.Locale;

/// The order of names with numbers in them.
final class NaturalOrder {
  private NaturalOrder() {}

  /// Numbers in names in the order of numbers, whatever the case of letters: v2 before v10.
  static int compare(String a, String b) {
    String left = padded(a);
    String right = padded(b);
    return left.equals(right) ? a.compareTo(b) : left.compareTo(right);
  }

  private static String padded(String name) {
    var padded = new StringBuilder();
    var digits = new StringBuilder();
    for (char c : (name.toLowerCase(Locale.ROOT) + " ").toCharArray()) {
      if (Character.isDigit(c)) {
        digits.append(c);
      } else {
        padded.append("0".repeat(digits.isEmpty() ? 0 : Math.max(0, 12 - digits.length())));
        padded.append(digits).append(c);
        digits.setLength(0);
      }
    }
    return padded.toString();
  }
}
