package org.actant.corpus;

import java.util.Locale;

/// A piece of text that belongs together: `start..end` of the document. Between two blocks stands
/// an empty line, inside a block there is no line break.
public record Block(int start, int end, Kind kind) {
  /// What a block is to its reader.
  public enum Kind {
    HEADING,
    PARAGRAPH,
    LIST_ITEM,
    TABLE,
    FOOTNOTE,
    CAPTION;

    /// The word used in files.
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Block {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("bad block " + start + ".." + end);
    }
  }
}
