package org.actant.corpus.pdf;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A page number as printed: `12`, `- 12 -`, `Page 12 of 40`, `xii`.
record PageNumber(int value, boolean roman) {
  private static final Pattern ARABIC =
      Pattern.compile(
          "(?:page|seite|p\\.|pg\\.?)?\\W*(\\d{1,5})\\W*(?:(?:of|von|/|\\|)\\W*\\d{1,5})?\\W*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BESIDE =
      Pattern.compile("\\p{L}[^\\d]{2,80}[\\s|](\\d{1,4})|(\\d{1,4})[\\s|][^\\d]{2,80}\\p{L}");
  private static final Pattern ROMAN =
      Pattern.compile("\\W*([ivxlc]{1,8})\\W*", Pattern.CASE_INSENSITIVE);
  private static final String[] TENS = {"", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"};
  private static final String[] ONES = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};

  /// Reads a text that is a page number and nothing else.
  static Optional<PageNumber> of(String text) {
    Matcher arabic = ARABIC.matcher(text);
    if (arabic.matches()) {
      return Optional.of(new PageNumber(Integer.parseInt(arabic.group(1)), false));
    }
    Matcher roman = ROMAN.matcher(text);
    if (roman.matches()) {
      String digits = roman.group(1).toLowerCase(Locale.ROOT);
      for (int value = 1; value < 100; value++) {
        if (roman(value).equals(digits)) {
          return Optional.of(new PageNumber(value, true));
        }
      }
    }
    return Optional.empty();
  }

  /// Reads the number that stands at the end or the start of a running head with words, as in
  /// `Overview | 12`.
  static Optional<PageNumber> beside(String head) {
    Matcher matcher = BESIDE.matcher(head);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String digits = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    return Optional.of(new PageNumber(Integer.parseInt(digits), false));
  }

  PageNumber plus(int pages) {
    return new PageNumber(value + pages, roman);
  }

  String text() {
    return roman && value > 0 && value < 100 ? roman(value) : Integer.toString(value);
  }

  private static String roman(int value) {
    return TENS[value / 10] + ONES[value % 10];
  }
}
