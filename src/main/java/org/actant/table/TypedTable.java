package org.actant.table;

import java.util.List;

/// A table whose columns say what their fields are.
public record TypedTable(Table table, List<Column.Type> types) {
  public TypedTable {
    types = List.copyOf(types);
    if (types.size() != table.columns().size()) {
      throw new IllegalArgumentException(
          types.size() + " types for " + table.columns().size() + " columns");
    }
  }

  /// Returns the table with the types its schema names.
  public static TypedTable of(Schema schema, Table table) {
    return new TypedTable(
        new Table(
            schema.names(),
            table.rows().stream()
                .map(row -> schema.names().stream().map(name -> row.get(table.index(name))).toList())
                .toList()),
        schema.columns().stream().map(Column::type).toList());
  }

  public Column.Type type(String column) {
    return types.get(table.index(column));
  }
}
