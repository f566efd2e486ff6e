package org.actant.corpus.pdf;

import java.util.ArrayList;
import java.util.List;

/// Glyphs for which the file states the text that they mean: a ligature drawn as one glyph, a
/// letter drawn as a picture of itself, a hyphen that only the line end has made.
final class Replaced {
  private static final String HYPHENS = "-‐‑\u00AD";

  private final String text;
  private final List<Glyph> shown = new ArrayList<>();
  private int turn;
  private boolean turned;

  Replaced(String text) {
    this.text = text;
  }

  void add(Glyph glyph, int direction) {
    turned |= !shown.isEmpty() && direction != turn;
    turn = direction;
    shown.add(glyph);
  }

  int turn() {
    return turn;
  }

  /// Returns one glyph with the text that is meant; where the glyphs are not on one line, what they
  /// show.
  List<Glyph> glyphs() {
    if (shown.isEmpty() || turned || !isOneLine()) {
      return shown;
    }
    Glyph first = shown.getFirst();
    double left = first.x();
    double right = first.right();
    var visible = new StringBuilder();
    for (Glyph glyph : shown) {
      left = Math.min(left, glyph.x());
      right = Math.max(right, glyph.right());
      visible.append(glyph.text());
    }
    String meant = meant(visible.toString());
    if (bare(meant).equals(bare(visible.toString()))) {
      return shown; // their own places are more exact
    }
    return meant.isEmpty()
        ? List.of()
        : List.of(
            new Glyph(
                meant,
                left,
                first.baseline(),
                right - left,
                first.size(),
                first.space(),
                first.bold()));
  }

  private String meant(String visible) {
    boolean hyphen = visible.length() == 1 && HYPHENS.contains(visible);
    return text.isEmpty() && hyphen ? "\u00AD" : text;
  }

  private static String bare(String text) {
    return text.replace(" ", "");
  }

  private boolean isOneLine() {
    Glyph first = shown.getFirst();
    return shown.stream()
        .allMatch(glyph -> Math.abs(glyph.baseline() - first.baseline()) < 0.5 * first.size());
  }
}
