package org.actant.experiment;

import java.util.ArrayList;
import java.util.List;

/// Splits a command line into words at spaces. Single or double quotes keep a word together;
/// nothing else has a meaning: no shell is involved.
final class Words {
  private Words() {}

  /// @throws IllegalArgumentException if a quote is not closed
  static List<String> split(String line) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    boolean any = false;
    char quote = 0;
    for (char c : line.toCharArray()) {
      if (quote != 0 && c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
        any = true;
      } else if (quote == 0 && Character.isWhitespace(c)) {
        if (any) {
          words.add(word.toString());
        }
        word.setLength(0);
        any = false;
      } else {
        word.append(c);
        any = true;
      }
    }
    if (quote != 0) {
      throw new IllegalArgumentException("a quote that is not closed");
    }
    if (any) {
      words.add(word.toString());
    }
    return words;
  }
}
