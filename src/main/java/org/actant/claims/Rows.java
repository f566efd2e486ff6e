package org.actant.claims;

import java.util.List;
import java.util.function.Predicate;
import org.actant.table.Table;

/// The rows of a table by the names of its columns.
record Rows(Table table, List<List<String>> list) {
  static Rows of(Table table) {
    return new Rows(table, table.rows());
  }

  String get(List<String> row, String column) {
    return row.get(table.index(column));
  }

  Rows where(String column, Predicate<String> wanted) {
    int at = table.index(column);
    return new Rows(table, list.stream().filter(row -> wanted.test(row.get(at))).toList());
  }

  /// The values of a list that a field holds.
  static List<String> items(String field) {
    return field.isEmpty() ? List.of() : List.of(field.split("; "));
  }
}
