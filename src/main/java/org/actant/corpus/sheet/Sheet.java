package org.actant.corpus.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.actant.input.InputException;

/// The table of a file: a header and the rows below it that are not empty.
///
/// @param warnings what a user should know before trusting it, each a clause without a full stop
public record Sheet(List<String> columns, List<Row> rows, List<String> warnings) {
  /// The formats there are, by file name extension.
  public static final List<String> EXTENSIONS = List.of("csv", "tsv", "xlsx", "ods");

  static final long LARGEST = 256L << 20;

  /// A row below the header.
  ///
  /// @param line that the row starts on in a text file, or its number in a spreadsheet; from 1
  public record Row(long line, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    /// Returns a cell; one behind the end of the row is empty.
    public String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }

    boolean isEmpty() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  public Sheet {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    warnings = List.copyOf(warnings);
  }

  /// Reads a table; of a spreadsheet the first sheet.
  ///
  /// @throws InputException if the file is no table of a known format
  public static Sheet read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new InputException(file, "no such file", "a table of responses");
    }
    if (Files.size(file) > LARGEST) {
      throw new InputException(file, Files.size(file) + " bytes", "at most " + LARGEST);
    }
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "csv" -> DelimitedSheet.read(file);
      case "tsv" -> DelimitedSheet.read(file, '\t');
      case "xlsx" -> XlsxSheet.read(file);
      case "ods" -> OdsSheet.read(file);
      default ->
          throw new InputException(
              file, "an unknown format", "a file named " + "." + String.join(", .", EXTENSIONS));
    };
  }

  /// Makes a sheet of all rows, of which the first that is not empty is the header.
  static Sheet of(Path file, List<Row> all, List<String> warnings) {
    List<Row> rows = all.stream().filter(row -> !row.isEmpty()).toList();
    if (rows.isEmpty()) {
      throw new InputException(file, "an empty table", "a header and rows");
    }
    Row header = rows.getFirst();
    var columns = new ArrayList<>(header.cells().stream().map(String::strip).toList());
    while (columns.getLast().isEmpty()) {
      columns.removeLast();
    }
    var names = new HashSet<String>();
    for (String column : columns) {
      if (!column.isEmpty() && !names.add(column)) {
        throw new InputException(
            file, header.line(), "the column `" + column + "` twice", "each column once");
      }
    }
    return new Sheet(columns, rows.subList(1, rows.size()), warnings);
  }
}
