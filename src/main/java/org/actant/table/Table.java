package org.actant.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/// A header and rows of text fields; an empty field is a missing value.
public record Table(List<String> columns, List<List<String>> rows) {
  public Table {
    columns = List.copyOf(columns);
    var copy = new ArrayList<List<String>>();
    for (List<String> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "row of " + row.size() + " fields in a table of " + columns.size() + ": " + row);
      }
      copy.add(List.copyOf(row));
    }
    rows = List.copyOf(copy);
  }

  /// Returns the position of a column.
  public int index(String column) {
    int index = columns.indexOf(column);
    if (index < 0) {
      throw new IllegalArgumentException("no column " + column + " among " + columns);
    }
    return index;
  }

  public String get(int row, String column) {
    return rows.get(row).get(index(column));
  }

  public Table filter(Predicate<List<String>> keep) {
    return new Table(columns, rows.stream().filter(keep).toList());
  }

  /// Returns the same rows sorted by these columns, compared as text.
  public Table sortedBy(List<String> key) {
    Comparator<List<String>> order = (_, _) -> 0;
    for (String column : key) {
      int index = index(column);
      order = order.thenComparing(row -> row.get(index));
    }
    return new Table(columns, rows.stream().sorted(order).toList());
  }

  /// Returns a number as a field: shortest text that reads back to the same double; a missing value
  /// for NaN.
  public static String field(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    return Double.toString(value);
  }
}
