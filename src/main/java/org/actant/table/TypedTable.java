package org.actant.table;

import java.nio.file.Path;
import java.util.List;
import org.actant.input.InputException;

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
                .map(
                    row -> schema.names().stream().map(name -> row.get(table.index(name))).toList())
                .toList()),
        schema.columns().stream().map(Column::type).toList());
  }

  /// Refuses fields that are not of their column's type; a missing value is of every type.
  ///
  /// @param file where the table was read from: a header line and then the rows
  public void checkFields(Path file) {
    long line = 2;
    for (List<String> row : table.rows()) {
      for (int i = 0; i < row.size(); i++) {
        if (!row.get(i).isEmpty() && !fits(row.get(i), types.get(i))) {
          throw new InputException(
              file,
              line,
              "`" + row.get(i) + "` in the column `" + table.columns().get(i) + "`",
              expected(types.get(i)));
        }
      }
      line += 1 + row.stream().mapToLong(TypedTable::lineEnds).sum();
    }
  }

  public Column.Type type(String column) {
    return types.get(table.index(column));
  }

  private static boolean fits(String field, Column.Type type) {
    try {
      return switch (type) {
        case STRING -> true;
        case INTEGER -> new java.math.BigInteger(field).bitLength() < Long.SIZE;
        case NUMBER -> Double.isFinite(Double.parseDouble(field));
        case BOOLEAN -> field.equals("true") || field.equals("false");
      };
    } catch (NumberFormatException _) {
      return false;
    }
  }

  private static String expected(Column.Type type) {
    return switch (type) {
      case STRING -> "text";
      case INTEGER -> "a whole number";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
    };
  }

  private static long lineEnds(String field) {
    return field.chars().filter(c -> c == '\n').count();
  }
}
