package org.actant.corpus;

import java.util.ArrayList;
import java.util.List;

/// A block before its place in the text is known.
///
/// @param size of the letters, in points
record Draft(Block.Kind kind, List<Printed> pieces, double size) {
  /// A piece of a line, or a cell of a table's row, with its place.
  record Printed(int page, String text, TextBox box) {}

  Draft {
    pieces = List.copyOf(pieces);
    if (pieces.isEmpty()) {
      throw new IllegalArgumentException("a block without text");
    }
  }

  int page() {
    return pieces.getFirst().page();
  }

  int lastPage() {
    return pieces.getLast().page();
  }

  String firstText() {
    return pieces.getFirst().text();
  }

  String lastText() {
    return pieces.getLast().text();
  }

  int length() {
    return pieces.stream().mapToInt(piece -> piece.text().length() + 1).sum();
  }

  Draft as(Block.Kind other) {
    return new Draft(other, pieces, size);
  }

  Draft joinedWith(Draft next) {
    var all = new ArrayList<>(pieces);
    all.addAll(next.pieces);
    return new Draft(kind, all, size);
  }
}
