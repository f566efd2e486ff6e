package org.actant.corpus.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The columns that the rows of a table share. Cells that stand over each other are of one column;
/// the narrow ones tell, since a wide one may span several. A cell that spans columns is given to
/// the first of them, and where a row has no cell, the column has an empty one.
final class TableGrid {
  /// The cells of a row from left to right, each with its lines from top to bottom; in a grid, a
  /// cell without lines is empty.
  record Row(List<List<Line>> cells) {
    Row {
      cells = List.copyOf(cells);
    }
  }

  /// Cells share a column when they share so many points of width.
  private static final double SHARED = 1;

  private static final class Column {
    private double left;
    private double right;

    Column(double left, double right) {
      this.left = left;
      this.right = right;
    }

    double shared(double otherLeft, double otherRight) {
      return Math.min(right, otherRight) - Math.max(left, otherLeft);
    }

    boolean holdsSeveral(Row row) {
      return row.cells.stream()
              .filter(c -> shared(TableGrid.left(c), TableGrid.right(c)) > SHARED)
              .count()
          > 1;
    }
  }

  private final List<Column> columns = new ArrayList<>();

  private TableGrid(List<Row> rows) {
    var cells = new ArrayList<List<Line>>();
    rows.forEach(row -> cells.addAll(row.cells));
    cells.sort(Comparator.comparingDouble(cell -> right(cell) - left(cell)));
    cells.forEach(cell -> take(cell, rows));
    columns.sort(Comparator.comparingDouble(column -> column.left));
    while (mergeOne(rows)) {}
  }

  /// Returns the rows with a cell for each column.
  static List<Row> of(List<Row> rows) {
    var grid = new TableGrid(rows);
    return rows.stream().map(grid::placed).toList();
  }

  private void take(List<Line> cell, List<Row> rows) {
    double left = left(cell);
    double right = right(cell);
    List<Column> under =
        columns.stream().filter(column -> column.shared(left, right) > SHARED).toList();
    if (under.isEmpty()) {
      columns.add(new Column(left, right));
    } else if (under.size() == 1) {
      Column column = under.getFirst();
      var wider = new Column(Math.min(column.left, left), Math.max(column.right, right));
      if (rows.stream().noneMatch(row -> wider.holdsSeveral(row))) {
        column.left = wider.left;
        column.right = wider.right;
      }
    }
  }

  /// Joins two neighbors of which no row has both, such as the left and the right edge of a column
  /// whose cells are set to either.
  private boolean mergeOne(List<Row> rows) {
    for (int i = 0; i + 1 < columns.size(); i++) {
      int at = i;
      boolean apart =
          rows.stream()
              .anyMatch(row -> {
                Row placed = placed(row);
                return !placed.cells.get(at).isEmpty() && !placed.cells.get(at + 1).isEmpty();
              });
      if (!apart) {
        Column next = columns.remove(i + 1);
        columns.get(i).right = Math.max(columns.get(i).right, next.right);
        return true;
      }
    }
    return false;
  }

  private Row placed(Row row) {
    var cells = new ArrayList<List<Line>>();
    columns.forEach(_ -> cells.add(List.of()));
    for (List<Line> cell : row.cells) {
      int at = column(cell);
      List<Line> lines = new ArrayList<>(cells.get(at));
      lines.addAll(cell);
      cells.set(at, lines);
    }
    return new Row(cells);
  }

  private int column(List<Line> cell) {
    double left = left(cell);
    double right = right(cell);
    int nearest = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < columns.size(); i++) {
      double shared = columns.get(i).shared(left, right);
      if (shared > SHARED) {
        return i;
      }
      if (shared > most) {
        most = shared;
        nearest = i;
      }
    }
    return nearest;
  }

  private static double left(List<Line> cell) {
    return cell.stream().mapToDouble(Line::left).min().orElse(0);
  }

  private static double right(List<Line> cell) {
    return cell.stream().mapToDouble(Line::right).max().orElse(0);
  }
}
