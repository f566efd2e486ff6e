package org.actant.corpus.flow;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.actant.corpus.Block;
import org.jspecify.annotations.Nullable;

/// What the paragraph styles of a Word document say about the text that is set in them. A style has
/// what the style has that it is based on.
final class DocxStyles {
  private static final int BODY = 9;
  private static final int LONGEST_CHAIN = 20;

  /// @param outline level from 0 for headings, less than 0 if the style says nothing
  /// @param list number of the list, empty if the style says nothing
  private record Style(String name, String base, int outline, String list, int level) {}

  private static final Style NONE = new Style("", "", -1, "", -1);

  private final Map<String, Style> styles = new HashMap<>();

  void read(Xml xml) throws IOException {
    String id = "";
    Style style = NONE;
    while (xml.next()) {
      if (xml.isStart()) {
        switch (xml.name()) {
          case "style" -> {
            id = xml.attribute("styleId", "");
            style = NONE;
          }
          case "name" ->
              style = new Style(value(xml), style.base, style.outline, style.list, style.level);
          case "basedOn" ->
              style = new Style(style.name, value(xml), style.outline, style.list, style.level);
          case "outlineLvl" ->
              style =
                  new Style(style.name, style.base, xml.number("val", -1), style.list, style.level);
          case "numId" ->
              style = new Style(style.name, style.base, style.outline, value(xml), style.level);
          case "ilvl" ->
              style =
                  new Style(
                      style.name, style.base, style.outline, style.list, xml.number("val", 0));
          default -> {}
        }
      } else if (xml.isEnd() && xml.name().equals("style")) {
        styles.put(id, style);
      }
    }
  }

  private static String value(Xml xml) {
    return xml.attribute("val", "");
  }

  /// @param outline level that the paragraph itself states, less than 0 for none
  Block.Kind kind(@Nullable String id, int outline) {
    int level = outline;
    Style style = of(id);
    for (int i = 0; i < LONGEST_CHAIN; i++) {
      String name = style.name.toLowerCase(Locale.ROOT);
      if (name.equals("caption")) {
        return Block.Kind.CAPTION;
      }
      if (name.matches("heading \\d|title|subtitle")) {
        return Block.Kind.HEADING;
      }
      level = level < 0 ? style.outline : level;
      style = of(style.base);
    }
    return level >= 0 && level < BODY ? Block.Kind.HEADING : Block.Kind.PARAGRAPH;
  }

  boolean isTitle(@Nullable String id) {
    return of(id).name.equalsIgnoreCase("title");
  }

  /// Returns the list that paragraphs of this style are items of; empty for none.
  String list(@Nullable String id) {
    Style style = of(id);
    for (int i = 0; i < LONGEST_CHAIN && style.list.isEmpty(); i++) {
      style = of(style.base);
    }
    return style.list;
  }

  /// Returns the level from 0 in the list of the style.
  int level(@Nullable String id) {
    Style style = of(id);
    for (int i = 0; i < LONGEST_CHAIN && style.level < 0; i++) {
      style = of(style.base);
    }
    return Math.max(0, style.level);
  }

  private Style of(@Nullable String id) {
    return id == null ? NONE : styles.getOrDefault(id, NONE);
  }
}
