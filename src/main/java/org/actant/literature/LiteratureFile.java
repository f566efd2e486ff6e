package org.actant.literature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.actant.input.InputException;
import org.actant.table.Csv;
import org.actant.table.Schema;
import org.actant.table.Table;
import org.actant.table.TypedTable;
import org.actant.workspace.Workspace;

/// One of the files that people write, row by row, with complaints that name the line.
record LiteratureFile(Path path, Table table) {
  static final String FOLDER = "experiments/literature";

  static Path path(Workspace workspace, Schema schema) {
    return workspace.resolve(FOLDER + "/" + schema.name() + ".csv");
  }

  /// Reads a file that must be there.
  static LiteratureFile read(Workspace workspace, Schema schema) throws IOException {
    Path path = path(workspace, schema);
    if (!Files.isRegularFile(path)) {
      throw new InputException(path, "no such file", "the columns " + schema.names());
    }
    Table table = Csv.read(path, schema);
    TypedTable.of(schema, table).checkFields(path);
    return new LiteratureFile(path, table);
  }

  /// Reads a file, or a table without rows where it is not there.
  static LiteratureFile readIfThere(Workspace workspace, Schema schema) throws IOException {
    return Files.isRegularFile(path(workspace, schema))
        ? read(workspace, schema)
        : new LiteratureFile(path(workspace, schema), new Table(schema.names(), List.of()));
  }

  int rows() {
    return table.rows().size();
  }

  String text(int row, String column) {
    return table.get(row, column);
  }

  Optional<String> find(int row, String column) {
    return Optional.of(text(row, column)).filter(field -> !field.isEmpty());
  }

  /// The parts of a field that `;` divides.
  List<String> list(int row, String column) {
    return Arrays.stream(text(row, column).split(";", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  <T> T parsed(int row, String column, String expected, Function<String, T> parse) {
    try {
      return parse.apply(text(row, column));
    } catch (IllegalArgumentException e) {
      String why = e.getMessage() == null ? "" : " (" + e.getMessage() + ")";
      throw complaint(row, column, expected + why);
    }
  }

  <E extends Enum<E>> E constant(int row, String column, E[] all) {
    return Arrays.stream(all)
        .filter(c -> c.name().toLowerCase(Locale.ROOT).equals(text(row, column)))
        .findFirst()
        .orElseThrow(() ->
            complaint(
                row,
                column,
                "one of "
                    + String.join(
                        ", ",
                        Arrays.stream(all).map(c -> c.name().toLowerCase(Locale.ROOT)).toList())));
  }

  InputException complaint(int row, String column, String expected) {
    try {
      return new InputException(
          path,
          Csv.line(path, row),
          "`" + text(row, column) + "` in the column `" + column + "`",
          expected);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
