package org.actant.corpus.flow;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.actant.corpus.Block;
import org.jspecify.annotations.Nullable;

/// What the styles of an OpenDocument text say: which paragraphs are titles and captions, which
/// letters are raised, and how lists are numbered.
final class OdtStyles {
  private static final int LONGEST_CHAIN = 20;

  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, Boolean> raised = new HashMap<>();
  private final Numbering numbering = new Numbering();

  /// Adds the styles of a part; what is not a style is passed over.
  void read(Xml xml) throws IOException {
    String style = "";
    String list = "";
    while (xml.next()) {
      if (!xml.isStart()) {
        continue;
      }
      switch (xml.name()) {
        case "body" -> {
          return;
        }
        case "style" -> {
          style = xml.attribute("name", "");
          parents.put(style, xml.attribute("parent-style-name", ""));
        }
        case "text-properties" -> {
          String position = xml.attribute("text-position", "");
          if (position.startsWith("super") || position.matches("[1-9]\\d?%.*")) {
            raised.put(style, true);
          }
        }
        case "list-style" -> list = xml.attribute("name", "");
        case "outline-style" -> list = "";
        case "list-level-style-bullet" -> level(xml, list, "bullet");
        case "list-level-style-number", "outline-level-style" ->
            level(xml, list, xml.attribute("num-format", ""));
        default -> {}
      }
    }
  }

  private void level(Xml xml, String list, String format) {
    int level = xml.number("level", 1);
    int shown = Math.clamp(xml.number("display-levels", 1), 1, level);
    var pattern = new StringBuilder();
    for (int i = level - shown + 1; i <= level; i++) {
      pattern.append(pattern.isEmpty() ? "" : ".").append('%').append(i);
    }
    numbering.define(
        list,
        level - 1,
        new Numbering.Level(
            format.isEmpty() ? "none" : format,
            xml.attribute("num-prefix", "") + pattern + xml.attribute("num-suffix", ""),
            xml.number("start-value", 1)));
  }

  Numbering numbering() {
    return numbering;
  }

  boolean isRaised(@Nullable String style) {
    return style != null && raised.getOrDefault(style, false);
  }

  boolean isTitle(@Nullable String style) {
    return is(style, "Title");
  }

  /// The kind of a paragraph that is no heading by its element.
  Block.Kind kind(@Nullable String style) {
    if (is(style, "Title") || is(style, "Subtitle") || is(style, "Heading")) {
      return Block.Kind.HEADING;
    }
    return is(style, "Caption") ? Block.Kind.CAPTION : Block.Kind.PARAGRAPH;
  }

  private boolean is(@Nullable String style, String name) {
    String at = style == null ? "" : style;
    for (int i = 0; i < LONGEST_CHAIN && !at.isEmpty(); i++) {
      if (at.equals(name)) {
        return true;
      }
      at = parents.getOrDefault(at, "");
    }
    return false;
  }
}
