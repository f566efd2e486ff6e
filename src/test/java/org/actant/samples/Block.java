package org.actant.samples;

import java.util.List;

/// A part of a document's body. Texts are inline markup: `*italic*`, `**bold**`, `[^1]` for a
/// footnote.
sealed interface Block {
  /// @param level 1 runs across all columns, 2 and 3 stay in theirs
  record Heading(int level, String text) implements Block {}

  record Paragraph(String text) implements Block {}

  record Bullets(List<String> items) implements Block {}

  /// A table whose first row is its header.
  ///
  /// @param ruled with lines around every cell; otherwise only columns of text hold it together
  /// @param wide across all columns
  record Grid(String caption, boolean ruled, boolean wide, List<List<String>> rows)
      implements Block {
    public Grid {
      rows = rows.stream().map(List::copyOf).toList();
      int width = rows.isEmpty() ? 0 : rows.getFirst().size();
      if (width == 0 || rows.stream().anyMatch(row -> row.size() != width)) {
        throw new IllegalArgumentException("rows of unequal length in: " + caption);
      }
    }
  }

  /// A drawn bar chart with its caption.
  record Bars(String caption, String unit, boolean wide, List<Bar> bars) implements Block {}

  record Bar(String label, double value) {}

  /// A sentence set large between two rules.
  record PullQuote(String text) implements Block {}

  record Sidebar(String title, List<String> paragraphs) implements Block {}

  /// A footnote, set at the foot of the column that refers to it.
  record Note(String number, String text) implements Block {}
}
