package org.actant.cli.review;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Text of documents as a terminal may show it: what would steer the terminal or turn the direction
/// of writing is taken out.
final class Readable {
  private Readable() {}

  /// Returns text whose paragraphs, set apart by empty lines, are a line each.
  static String paragraphs(String text) {
    return Stream.of(text.split("\\n\\s*\\n", -1))
        .map(paragraph -> of(paragraph))
        .collect(Collectors.joining("\n"));
  }

  /// Returns one line of text.
  static String of(String text) {
    var readable = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            if (!readable.isEmpty() && readable.charAt(readable.length() - 1) == ' ') {
              return;
            }
            readable.append(' ');
          } else if (Character.isISOControl(c) || turnsDirection(c)) {
            readable.append('\uFFFD');
          } else {
            readable.appendCodePoint(c);
          }
        });
    return readable.toString();
  }

  private static boolean turnsDirection(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }
}
