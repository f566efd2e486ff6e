package org.actant.corpus.pdf;

import java.util.List;
import org.actant.corpus.Markers;

/// Recognizes the rows of a table by their alignment: lines cut by wide gaps whose pieces begin,
/// end or center where those of a neighboring line do.
final class TableRows {
  private static final double TOLERANCE = 3;
  private static final int REACH = 2;

  private TableRows() {}

  /// Says for each line whether it is a row of a table.
  static boolean[] among(List<Line> lines) {
    List<List<Line>> cells = lines.stream().map(Line::cells).toList();
    boolean[] rows = new boolean[lines.size()];
    for (int i = 0; i < rows.length; i++) {
      if (!isCandidate(lines.get(i), cells.get(i))) {
        continue;
      }
      for (int j = Math.max(0, i - REACH);
          j <= Math.min(rows.length - 1, i + REACH) && !rows[i];
          j++) {
        double distance = Math.abs(lines.get(i).baseline() - lines.get(j).baseline());
        rows[i] =
            j != i
                && distance < 4 * lines.get(i).size()
                && isCandidate(lines.get(j), cells.get(j))
                && align(cells.get(i), cells.get(j));
      }
    }
    return rows;
  }

  private static boolean isCandidate(Line line, List<Line> cells) {
    return cells.size() > 2 && !line.hasLeader()
        || cells.size() == 2 && !line.hasLeader() && !Markers.isBare(cells.getFirst().text());
  }

  private static boolean align(List<Line> row, List<Line> other) {
    for (Line cell : row.subList(1, row.size())) {
      for (Line counterpart : other.subList(1, other.size())) {
        if (Math.abs(cell.left() - counterpart.left()) < TOLERANCE
            || Math.abs(cell.right() - counterpart.right()) < TOLERANCE
            || Math.abs(cell.left() + cell.right() - counterpart.left() - counterpart.right())
                < 2 * TOLERANCE) {
          return true;
        }
      }
    }
    return false;
  }
}
