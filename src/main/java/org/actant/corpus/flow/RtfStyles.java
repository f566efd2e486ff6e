package org.actant.corpus.flow;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.actant.corpus.Block;

/// The paragraph styles of an RTF document, as its style sheet lists them one after the other.
final class RtfStyles {
  private static final int BODY = 9;

  private final Map<Integer, Block.Kind> kinds = new HashMap<>();
  private final StringBuilder name = new StringBuilder();
  private int number;
  private int outline = -1;

  void number(int style) {
    number = style;
  }

  void outline(int level) {
    outline = level;
  }

  /// Adds to a style's name; a semicolon ends it and the style.
  void name(String text) {
    for (char c : text.toCharArray()) {
      if (c == ';') {
        kinds.put(number, kind(name.toString().strip().toLowerCase(Locale.ROOT), outline));
        name.setLength(0);
        number = 0;
        outline = -1;
      } else {
        name.append(c);
      }
    }
  }

  private static Block.Kind kind(String name, int outline) {
    if (name.equals("caption")) {
      return Block.Kind.CAPTION;
    }
    boolean heading = name.matches("heading \\d|title|subtitle") || isOutlined(outline);
    return heading ? Block.Kind.HEADING : Block.Kind.PARAGRAPH;
  }

  private static boolean isOutlined(int level) {
    return level >= 0 && level < BODY;
  }

  /// @param level of the outline that the paragraph itself states, less than 0 for none
  Block.Kind kind(int style, int level) {
    return isOutlined(level) ? Block.Kind.HEADING : kinds.getOrDefault(style, Block.Kind.PARAGRAPH);
  }
}
