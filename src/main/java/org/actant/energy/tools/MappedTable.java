package org.actant.energy.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.actant.input.InputException;

/// The table in a text, found by the columns that a [ColumnMap] names.
final class MappedTable {
  private static final int LINES_BEFORE_HEADER = 100;

  private final TextFile file;
  private final ColumnMap map;

  private MappedTable(TextFile file, ColumnMap map) {
    this.file = file;
    this.map = map;
  }

  static Grid read(TextFile file, ColumnMap map) {
    return new MappedTable(file, map).grid();
  }

  private Grid grid() {
    int skipped = map.skip();
    char delimiter = map.delimiter().orElse(',');
    boolean named = map.header() && columns().stream().anyMatch(name -> !name.startsWith("#"));
    if (named && (map.delimiter().isEmpty() || skipped == 0)) {
      Optional<Header> found = header();
      if (found.isEmpty()) {
        throw new InputException(
            file.path(),
            "no header with the columns " + String.join(", ", columns()),
            "a line with these names, or columns by place (#1, #2); the first line is `"
                + abbreviated(FileHead.of(file).firstLine())
                + "`");
      }
      skipped = found.get().skipped();
      delimiter = found.get().delimiter();
    } else if (map.delimiter().isEmpty()) {
      delimiter = commonest(skipped);
    }
    return map.header()
        ? Grid.of(file, delimiter, skipped)
        : Grid.withoutHeader(file, delimiter, places(delimiter));
  }

  private record Header(int skipped, char delimiter) {}

  /// Looks for the first line that, divided in some way, has all columns of the map.
  private Optional<Header> header() {
    List<String> lines = file.lines();
    List<Character> delimiters =
        map.delimiter().map(List::of).orElseGet(() -> List.of('\t', ';', ','));
    for (int i = map.skip(); i < Math.min(lines.size(), map.skip() + LINES_BEFORE_HEADER); i++) {
      for (char delimiter : delimiters) {
        List<String> fields = fields(lines.get(i), delimiter);
        if (columns().stream()
            .allMatch(column -> fields.contains(column) || isPlace(column, fields.size()))) {
          return Optional.of(new Header(i, delimiter));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isPlace(String column, int fields) {
    return column.matches("#\\d{1,4}") && Integer.parseInt(column.substring(1)) <= fields;
  }

  private List<String> columns() {
    var columns = new ArrayList<String>();
    columns.add(map.timeColumn());
    map.figures().forEach(figure -> columns.add(figure.column()));
    return columns;
  }

  private static List<String> fields(String line, char delimiter) {
    var fields = new ArrayList<String>();
    for (String field : line.split(Pattern.quote(String.valueOf(delimiter)), -1)) {
      fields.add(field.strip().replaceAll("^\"|\"$", ""));
    }
    return fields;
  }

  private char commonest(int skipped) {
    String line = file.lines().stream().skip(skipped).findFirst().orElse("");
    char best = ',';
    for (char delimiter : new char[] {';', '\t'}) {
      if (fields(line, delimiter).size() > 1) {
        best = delimiter;
      }
    }
    return best;
  }

  private List<String> places(char delimiter) {
    String line = FileHead.of(file).firstLine();
    var names = new ArrayList<String>();
    for (int i = 1; i <= fields(line, delimiter).size(); i++) {
      names.add("#" + i);
    }
    return names;
  }

  static int place(Grid grid, String column) {
    int place =
        isPlace(column, grid.header().size())
            ? Integer.parseInt(column.substring(1)) - 1
            : grid.header().indexOf(column);
    if (place < 0) {
      throw new InputException(
          grid.file().path(),
          "no column `" + column + "`",
          "one of " + String.join(", ", grid.header()));
    }
    return place;
  }

  private static String abbreviated(String line) {
    return line.length() <= 120 ? line : line.substring(0, 120) + "…";
  }
}
