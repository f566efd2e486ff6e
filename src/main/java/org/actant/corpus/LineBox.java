package org.actant.corpus;

/// One printed line: the text `start..end` of the document stands in `box` on its page. A line in
/// which the direction of writing changes is one of these for each run of one direction.
///
/// @param advances where in the box each character stands, as [Advances] tells; empty where this is
///   not known
public record LineBox(int start, int end, TextBox box, String advances) {
  public LineBox {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("bad line " + start + ".." + end);
    }
  }

  public LineBox(int start, int end, TextBox box) {
    this(start, end, box, "");
  }

  /// Returns the box of the characters that this line has of `from..to`.
  TextBox box(int from, int to) {
    return from <= start && to >= end && advances.isEmpty()
        ? box
        : Advances.part(
            box, advances, end - start, Math.max(from, start) - start, Math.min(to, end) - start);
  }
}
