package org.actant.corpus.pdf;

import java.util.ArrayList;
import java.util.List;
import org.actant.corpus.Block;
import org.actant.corpus.TextBox;

/// A block before its place in the text is known.
///
/// @param size of the letters, in points
record Draft(Block.Kind kind, List<Printed> pieces, double size) {
  /// A line, or a line of a table's cell, with its place.
  ///
  /// @param text with its soft hyphens
  /// @param runs of the text without them
  /// @param opensCell whether a new cell of a table's row begins here
  record Printed(int page, String text, TextBox box, List<Run> runs, boolean opensCell) {
    Printed opening() {
      return new Printed(page, text, box, runs, true);
    }
  }

  /// Makes a table's row of cells, each with its lines; one without lines is empty.
  static Draft row(int page, List<List<Printed>> cells, double size) {
    var pieces = new ArrayList<Printed>();
    for (List<Printed> cell : cells) {
      if (cell.isEmpty()) {
        pieces.add(new Printed(page, "", new TextBox(0, 0, 0, 0), List.of(), true));
      }
      for (int i = 0; i < cell.size(); i++) {
        pieces.add(i == 0 ? cell.get(i).opening() : cell.get(i));
      }
    }
    return new Draft(Block.Kind.TABLE, pieces, size);
  }

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
