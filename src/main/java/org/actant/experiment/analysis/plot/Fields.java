package org.actant.experiment.analysis.plot;

import java.util.List;
import java.util.OptionalDouble;
import org.actant.table.Table;

/// Rows of a table that a picture reads.
record Fields(Table table) {
  int size() {
    return table.rows().size();
  }

  String text(int row, String column) {
    return table.get(row, column);
  }

  double number(int row, String column) {
    return Double.parseDouble(table.get(row, column));
  }

  OptionalDouble find(int row, String column) {
    String field = table.get(row, column);
    return field.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(field));
  }

  /// The rows with this value in a column.
  Fields where(String column, String value) {
    int index = table.index(column);
    return new Fields(table.filter(row -> row.get(index).equals(value)));
  }

  /// The different values of a column, in the order of the rows.
  List<String> distinct(String column) {
    int index = table.index(column);
    return table.rows().stream().map(row -> row.get(index)).distinct().toList();
  }
}
