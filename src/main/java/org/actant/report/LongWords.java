package org.actant.report;

import java.util.ArrayList;
import java.util.List;

/// Where long words of a table may break, so that no column is cut off at the edge of a page.
final class LongWords {
  private static final int LONG = 18;

  /// Names of several words, such as `pruned50+int8`, break earlier.
  private static final int JOINED = 10;

  private LongWords() {}

  /// The pieces of a text between which a line may break although there is no space: after
  /// punctuation, and after as many letters as a long word has.
  static List<String> pieces(String text) {
    var pieces = new ArrayList<String>();
    int start = 0;
    int wordStart = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        wordStart = i + 1;
      } else if (mayBreakAfter(text, i, Math.max(start, wordStart), wordStart)) {
        pieces.add(text.substring(start, i + 1));
        start = i + 1;
      }
    }
    pieces.add(text.substring(start));
    return pieces;
  }

  private static boolean mayBreakAfter(String text, int i, int pieceStart, int wordStart) {
    char c = text.charAt(i);
    int wordEnd = wordEnd(text, i);
    int length = wordEnd - wordStart;
    return i + 1 < wordEnd
        && !Character.isHighSurrogate(c)
        && (length > JOINED && "-_+/".indexOf(c) >= 0
            || length > LONG && (".,=|".indexOf(c) >= 0 || i - pieceStart >= LONG));
  }

  private static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
