package org.actant.corpus.pdf;

import java.text.Bidi;

/// Brings text that a page holds from left to right into the order in which it is read, by the
/// Unicode bidirectional algorithm (UAX #9).
final class WritingDirection {
  /// No character before this one runs from right to left.
  private static final char FIRST = 0x590;

  private WritingDirection() {}

  static Letters inReadingOrder(Letters visual) {
    String text = visual.text();
    if (!mayRunLeft(text)) {
      return visual;
    }
    var bidi =
        new Bidi(
            text, runsLeft(text) ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
    int runs = bidi.getRunCount();
    byte[] levels = new byte[runs];
    Integer[] order = new Integer[runs];
    for (int i = 0; i < runs; i++) {
      levels[i] = (byte) bidi.getRunLevel(i);
      order[i] = i;
    }
    Bidi.reorderVisually(levels, 0, order, 0, runs);
    var logical = new Letters.Builder(visual.length());
    for (int run : order) {
      int from = bidi.getRunStart(run);
      int to = bidi.getRunLimit(run);
      if (levels[run] % 2 == 0) {
        logical.append(visual, from, to);
      } else {
        logical.append(visual.reversed(from, to));
      }
    }
    return logical.build();
  }

  static boolean mayRunLeft(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST) {
        char[] chars = text.toCharArray();
        return Bidi.requiresBidi(chars, 0, chars.length);
      }
    }
    return false;
  }

  /// Says whether most letters run from right to left.
  private static boolean runsLeft(String text) {
    int left = 0;
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      byte direction = Character.getDirectionality(text.charAt(i));
      left +=
          direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                  || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
              ? 1
              : 0;
      letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
    }
    return 2 * left > letters;
  }
}
