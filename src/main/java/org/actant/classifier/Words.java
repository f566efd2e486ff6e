package org.actant.classifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Splits a text into words: letters with inner apostrophes, numbers, and the signs that carry
/// meaning of their own (%, $, €, £, ?, !).
final class Words {
  /// @param form in lower case
  /// @param start first UTF-16 unit in the text
  /// @param end one past the last unit
  record Word(String form, int start, int end) {}

  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*+|\\p{N}++(?:[.,]\\p{N}++)*+|[%$€£?!]");

  private Words() {}

  static List<Word> of(String text) {
    var words = new ArrayList<Word>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String form = matcher.group().toLowerCase(Locale.ROOT).replace('’', '\'');
      words.add(new Word(form, matcher.start(), matcher.end()));
    }
    return words;
  }
}
