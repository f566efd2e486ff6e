package org.actant.corpus;

/// One printed line: the text `start..end` of the document stands in `box` on its page.
public record LineBox(int start, int end, TextBox box) {
  public LineBox {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("bad line " + start + ".." + end);
    }
  }
}
