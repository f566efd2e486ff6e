package org.actant.discourse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/// The counts x(i, j, k): how often row i occurs with column j at level k. Empty cells are not
/// kept.
final class Cube {
  private final List<String> rows;
  private final List<String> columns;
  private final List<String> levels;
  private final Scale scale;
  private final List<List<Cell>> byRow = new ArrayList<>();
  private final List<List<Cell>> byColumn = new ArrayList<>();

  /// A cell that is not empty.
  record Cell(int row, int column, int level, double count, List<Statement> statements) {}

  Cube(Occurrences occurrences, Scale scale) {
    this.rows = List.copyOf(occurrences.rows());
    this.columns = List.copyOf(occurrences.columns());
    this.scale = scale;
    var used = new TreeSet<String>(scale.order());
    // statements without a level have a cell of their own, which no level is compared with
    boolean unleveled = false;
    for (Occurrence occurrence : occurrences.list()) {
      if (occurrence.level().isEmpty()) {
        unleveled = true;
      } else {
        used.add(occurrence.level());
      }
    }
    var named = new ArrayList<>(used);
    if (unleveled) {
      named.add("");
    }
    this.levels = List.copyOf(named);
    fill(occurrences.list());
  }

  private void fill(List<Occurrence> occurrences) {
    rows.forEach(_ -> byRow.add(new ArrayList<>()));
    columns.forEach(_ -> byColumn.add(new ArrayList<>()));
    var cells = new TreeMap<Long, List<Occurrence>>();
    for (Occurrence occurrence : occurrences) {
      long row = Collections.binarySearch(rows, occurrence.row());
      long pair = row * columns.size() + Collections.binarySearch(columns, occurrence.column());
      long place = pair * levels.size() + levels.indexOf(occurrence.level());
      cells.computeIfAbsent(place, _ -> new ArrayList<>()).add(occurrence);
    }
    cells.forEach((place, inside) -> {
      long pair = place / levels.size();
      var cell =
          new Cell(
              (int) (pair / columns.size()),
              (int) (pair % columns.size()),
              (int) (place % levels.size()),
              inside.stream().mapToDouble(Occurrence::weight).sum(),
              inside.stream().map(Occurrence::statement).toList());
      byRow.get(cell.row()).add(cell);
      byColumn.get(cell.column()).add(cell);
    });
  }

  List<String> rows() {
    return rows;
  }

  List<String> columns() {
    return columns;
  }

  List<String> levels() {
    return levels;
  }

  Scale scale() {
    return scale;
  }

  /// The cells of a row, by column and level.
  List<Cell> row(int row) {
    return byRow.get(row);
  }

  /// The cells of a column, by row and level.
  List<Cell> column(int column) {
    return byColumn.get(column);
  }

  /// How often a row occurs at all.
  double activity(int row) {
    return sum(row(row));
  }

  /// How often a column occurs at all.
  double prominence(int column) {
    return sum(column(column));
  }

  /// How far the levels of two cells agree, from 0 to 1.
  double agreement(Cell one, Cell other) {
    return scale.agreement(levels.get(one.level()), levels.get(other.level()));
  }

  private static double sum(Collection<Cell> cells) {
    return cells.stream().mapToDouble(Cell::count).sum();
  }
}
