package org.actant.discourse;

import java.util.ArrayList;
import java.util.List;

/// A name in a picture, broken into short lines, with the room it needs. Widths are those of DejaVu
/// Sans, roughly and rather too large, so that a picture does not depend on the fonts of a machine.
record Label(List<String> lines, double size) {
  private static final int LINE = 24;
  private static final int MOST_LINES = 3;

  static Label of(String name, double size) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (String word : name.strip().split("\\s+")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > LINE) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return new Label(shortened(lines), size);
  }

  double width() {
    return lines.stream().mapToDouble(line -> width(line, size)).max().orElse(0);
  }

  double lineHeight() {
    return size * 1.2;
  }

  double height() {
    return lines.size() * lineHeight();
  }

  static double width(String text, double size) {
    return text.codePoints().mapToDouble(Label::em).sum() * size;
  }

  private static double em(int c) {
    if ("iljtfrI.,;:'|!()[] -".indexOf(c) >= 0) {
      return 0.42;
    }
    if ("mwMW%@".indexOf(c) >= 0 || c == '&') {
      return 0.96;
    }
    if (c >= 0x1100) {
      return 1.05;
    }
    return Character.isUpperCase(c) ? 0.72 : 0.64;
  }

  private static List<String> shortened(List<String> lines) {
    var kept = new ArrayList<String>();
    for (String line : lines.subList(0, Math.min(lines.size(), MOST_LINES))) {
      int most = LINE + 6;
      kept.add(line.codePointCount(0, line.length()) > most ? cut(line, most - 1) : line);
    }
    if (lines.size() > MOST_LINES) {
      String last = kept.removeLast();
      kept.add(last.endsWith("…") ? last : last + "…");
    }
    return List.copyOf(kept);
  }

  private static String cut(String line, int most) {
    return line.substring(0, line.offsetByCodePoints(0, most)) + "…";
  }
}
