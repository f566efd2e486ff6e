package org.actant.table;

import java.util.List;

/// The columns of a table, in order, and the ones that identify a row.
public record Schema(String name, List<String> key, List<Column> columns) {
  public Schema {
    key = List.copyOf(key);
    columns = List.copyOf(columns);
    List<String> names = columns.stream().map(Column::name).toList();
    if (!names.containsAll(key)) {
      throw new IllegalArgumentException("key " + key + " is not among the columns " + names);
    }
  }

  public List<String> names() {
    return columns.stream().map(Column::name).toList();
  }
}
