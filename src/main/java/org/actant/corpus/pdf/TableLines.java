package org.actant.corpus.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes rows of the lines of a table without drawn lines: a line that only goes on with what
/// stands above it in its columns belongs to the row before.
final class TableLines {
  private static final double ALIGNED = 4;

  /// A step of more than so many sizes of the letters starts a new row.
  private static final double LEADING = 1.5;

  /// The head over a row is not further above it than so many sizes of the letters.
  private static final double HEAD = 2.2;

  private TableLines() {}

  /// @param lines at least one
  static List<TableGrid.Row> rows(List<Line> lines) {
    var rows = new ArrayList<List<List<Line>>>();
    Line before = null;
    for (Line line : lines) {
      if (before != null && isClose(before, line) && continues(rows.getLast(), line)) {
        append(rows.getLast(), line);
      } else {
        var row = new ArrayList<List<Line>>();
        line.cells().forEach(cell -> row.add(new ArrayList<>(List.of(cell))));
        rows.add(row);
      }
      before = line;
    }
    return rows.stream().map(TableGrid.Row::new).toList();
  }

  /// Says for each line whether it is part of a table: the rows, and the lines that go on with one.
  static boolean[] among(List<Line> lines) {
    boolean[] rows = TableRows.among(lines);
    var row = new ArrayList<List<Line>>();
    for (int i = 0; i < rows.length; i++) {
      Line line = lines.get(i);
      if (rows[i]) {
        row.clear();
        line.cells().forEach(cell -> row.add(new ArrayList<>(List.of(cell))));
      } else if (i > 0
          && rows[i - 1]
          && line.cells().size() == 1
          && isClose(lines.get(i - 1), line)
          && continues(row, line)) {
        append(row, line);
        rows[i] = true;
      }
    }
    for (int i = rows.length - 2; i >= 0; i--) {
      rows[i] |= rows[i + 1] && heads(lines.get(i), lines.get(i + 1));
    }
    return rows;
  }

  /// Says whether a line's pieces stand over the cells of the row below, some over several.
  private static boolean heads(Line line, Line row) {
    List<Line> pieces = line.cells();
    return pieces.size() > 1
        && pieces.size() < row.cells().size()
        && row.baseline() - line.baseline() < HEAD * row.size()
        && pieces.stream()
            .allMatch(piece ->
                row.cells().stream()
                    .anyMatch(cell -> cell.left() < piece.right() && piece.left() < cell.right()));
  }

  private static boolean isClose(Line before, Line line) {
    double step = line.baseline() - before.baseline();
    return step > 0 && step < LEADING * Math.max(before.size(), line.size());
  }

  /// Says whether each piece of the line stands under words, none is a figure, and one of them goes
  /// on with a sentence.
  private static boolean continues(List<List<Line>> row, Line line) {
    boolean flows = false;
    for (Line cell : line.cells()) {
      Line above = above(row, cell);
      if (above == null
          || !hasWords(cell.text())
          || !hasWords(above.text()) && !cell.text().startsWith("(")) {
        return false;
      }
      flows |= flows(above.text(), cell.text());
    }
    return flows;
  }

  private static void append(List<List<Line>> row, Line line) {
    for (Line cell : line.cells()) {
      for (List<Line> lines : row) {
        if (isUnder(lines.getFirst(), cell)) {
          lines.add(cell);
          break;
        }
      }
    }
  }

  private static @Nullable Line above(List<List<Line>> row, Line cell) {
    for (List<Line> lines : row) {
      if (isUnder(lines.getFirst(), cell)) {
        return lines.getLast();
      }
    }
    return null;
  }

  private static boolean isUnder(Line above, Line cell) {
    return Math.abs(above.left() - cell.left()) < ALIGNED
        || Math.abs(above.left() + above.right() - cell.left() - cell.right()) < 2 * ALIGNED;
  }

  private static boolean flows(String above, String text) {
    char last = above.charAt(above.length() - 1);
    return Character.isLowerCase(text.charAt(0)) && ".:;!?".indexOf(last) < 0
        || last == '-'
        || last == ',' && Character.isLetter(text.charAt(0));
  }

  private static boolean hasWords(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
    }
    return letters >= 3;
  }
}
