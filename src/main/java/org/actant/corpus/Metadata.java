package org.actant.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.actant.input.InputException;
import org.actant.table.Csv;
import org.actant.table.Table;

/// A user's table about files: a column `file` and any columns of `sources.csv`. A file is found by
/// its path below the folder that is added, or else by its name.
final class Metadata {
  /// What the table says about one file.
  record Entry(Optional<String> id, Description description) {
    static final Entry NONE = new Entry(Optional.empty(), Description.NOTHING);
  }

  static final Metadata NONE = new Metadata(Map.of());

  private final Map<String, Entry> entries;
  private final Set<String> used = new HashSet<>();

  private Metadata(Map<String, Entry> entries) {
    this.entries = entries;
  }

  static Metadata read(Path file) throws IOException {
    Table table = Csv.read(file);
    checkColumns(file, table);
    var entries = new LinkedHashMap<String, Entry>();
    for (int number = 0; number < table.rows().size(); number++) {
      var row = new SourceRow(file, table, number);
      String name = row.field("file").replace('\\', '/');
      if (name.isEmpty()) {
        throw row.unexpected("no file name", "one in the column `file`");
      }
      if (entries.put(name, entry(row)) != null) {
        throw row.unexpected("the file `" + name + "` a second time", "each file once");
      }
    }
    return new Metadata(entries);
  }

  private static void checkColumns(Path file, Table table) {
    if (!table.columns().contains("file")) {
      throw new InputException(file, 1, "no column `file`", "one that names the files");
    }
    for (String column : table.columns()) {
      if (!column.equals("file") && !Sources.SCHEMA.names().contains(column)) {
        throw new InputException(
            file,
            1,
            "the unknown column `" + column + "`",
            "file, " + String.join(", ", Sources.SCHEMA.names()));
      }
    }
  }

  private static Entry entry(SourceRow row) throws IOException {
    return new Entry(
        row.field("id").isEmpty() ? Optional.empty() : Optional.of(row.id()),
        new Description(
            row.field("title"),
            row.field("issuer"),
            row.actorType(),
            row.year(),
            row.kind(),
            row.field("language"),
            row.field("url"),
            row.field("licence")));
  }

  /// @param name path below the added folder, with `/`
  Entry find(String name) {
    for (String key : List.of(name, name.substring(name.lastIndexOf('/') + 1))) {
      Entry entry = entries.get(key);
      if (entry != null) {
        used.add(key);
        return entry;
      }
    }
    return Entry.NONE;
  }

  /// Returns the files that nobody asked for.
  List<String> unused() {
    return entries.keySet().stream().filter(name -> !used.contains(name)).toList();
  }
}
