package org.actant.corpus.flow;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/// The lists of a Word document: a `num` is a list that looks as an `abstractNum` says. Lists of
/// one look count on where the one before stopped, unless they state a number to start with
/// (ECMA-376-1, 17.9).
final class DocxNumbers {
  private final Numbering numbering = new Numbering();
  private final Map<String, Map<Integer, Numbering.Level>> looks = new HashMap<>();
  private final Map<String, String> counters = new HashMap<>();

  void read(Xml xml) throws IOException {
    String look = "";
    String list = "";
    int level = 0;
    String format = "bullet";
    String pattern = "";
    int start = 1;
    while (xml.next()) {
      if (xml.isStart()) {
        switch (xml.name()) {
          case "abstractNum" -> look = xml.attribute("abstractNumId", "");
          case "num" -> list = xml.attribute("numId", "");
          case "lvl" -> {
            level = xml.number("ilvl", 0);
            format = "decimal";
            pattern = "";
            start = 1;
          }
          case "numFmt" -> format = xml.attribute("val", "decimal");
          case "lvlText" -> pattern = xml.attribute("val", "");
          case "start" -> start = xml.number("val", 1);
          case "abstractNumId" -> use(list, xml.attribute("val", ""));
          case "lvlOverride" -> level = xml.number("ilvl", 0);
          case "startOverride" -> restart(list, level, xml.number("val", 1));
          default -> {}
        }
      } else if (xml.isEnd() && xml.name().equals("lvl")) {
        var how = new Numbering.Level(format(format), pattern, start);
        if (list.isEmpty()) {
          looks.computeIfAbsent(look, _ -> new HashMap<>()).put(level, how);
        } else {
          numbering.define(list, level, how);
        }
      }
    }
  }

  private void use(String list, String look) {
    looks.getOrDefault(look, Map.of()).forEach((level, how) -> numbering.define(list, level, how));
    counters.put(list, look);
  }

  private void restart(String list, int level, int start) {
    String look = counters.getOrDefault(list, "");
    Numbering.Level how = looks.getOrDefault(look, Map.of()).get(level);
    if (how != null) {
      numbering.define(list, level, new Numbering.Level(how.format(), how.pattern(), start));
    }
    counters.put(list, "list " + list);
  }

  private static String format(String word) {
    return switch (word) {
      case "lowerLetter" -> "a";
      case "upperLetter" -> "A";
      case "lowerRoman" -> "i";
      case "upperRoman" -> "I";
      case "bullet", "none" -> word;
      default -> "1";
    };
  }

  /// Counts an item and returns its marker; nothing if there is no such list.
  String next(String list, int level) {
    return numbering.isDefined(list)
        ? numbering.next(list, counters.getOrDefault(list, list), level)
        : "";
  }
}
