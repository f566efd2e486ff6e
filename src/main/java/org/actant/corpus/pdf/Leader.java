package org.actant.corpus.pdf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Rows of dots that lead the eye from a chapter to its page.
final class Leader {
  private static final Pattern DOTS = Pattern.compile("(?:\\s?[.·…]){5,}\\s*");

  private Leader() {}

  static boolean isIn(String text) {
    return mayBeIn(text) && DOTS.matcher(text).find();
  }

  /// Returns the text with three dots in place of each row of them.
  static Letters shortened(Letters letters) {
    if (!mayBeIn(letters.text())) {
      return letters;
    }
    Matcher dots = DOTS.matcher(letters.text());
    var shortened = new Letters.Builder(letters.length());
    int from = 0;
    while (dots.find()) {
      shortened.append(letters, from, dots.start());
      shortened.append(" … ", letters.left(dots.start()), letters.right(dots.end() - 1));
      from = dots.end();
    }
    return shortened.append(letters, from, letters.length()).build();
  }

  /// Most lines have few dots, and a count is cheaper than a match.
  private static boolean mayBeIn(String text) {
    int dots = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' || c == '·' || c == '…') {
        dots++;
      }
    }
    return dots >= 5;
  }
}
