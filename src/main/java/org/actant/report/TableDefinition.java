package org.actant.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actant.input.InputException;
import org.actant.input.YamlValue;
import org.actant.table.SqlSource;

/// What `tables/<name>.yaml` says about the rows that `tables/<name>.sql` gives.
///
/// @param subject what the rows are about
/// @param key the column whose values name the rows
/// @param paged whether it may stand in an appendix; else it is a sheet of the workbook only, unless
///   the prose places it
/// @param sentence what one row says in words, with its columns in braces; for `[sentences:NAME]`
/// @param card how a row becomes something to read; for `[cards:NAME]`
/// @param otherwise what stands there if there is no row
/// @param columns every column of the SQL, in the order of reading
record TableDefinition(
    String name,
    String caption,
    Subject subject,
    String key,
    boolean paged,
    List<String> notes,
    Optional<YamlValue> sentence,
    Optional<CardDefinition> card,
    Optional<YamlValue> otherwise,
    List<ShownColumn> columns,
    SqlSource sql,
    Path file) {

  /// What a table says something about.
  enum Subject {
    /// What experiments measured.
    EXPERIMENTS,
    /// How often something stands in documents.
    DOCUMENTS
  }

  static TableDefinition read(ReportFolder folder, YamlValue entry) throws IOException {
    String name = entry.string();
    if (!ReportFolder.isName(name) || name.equals("passages")) {
      throw entry.unexpected(
          "is `" + name + "`", "a name of letters, digits, `-` and `_`, other than `passages`");
    }
    Path yaml = file(folder, entry, "tables/" + name + ".yaml");
    SqlSource sql = SqlSource.read(file(folder, entry, "tables/" + name + ".sql"));
    YamlValue root =
        YamlValue.read(yaml)
            .allowKeys("caption", "subject", "key", "pages", "notes", "sentence", "card", "otherwise", "columns");
    var columns = new ArrayList<ShownColumn>();
    for (Map.Entry<String, YamlValue> column : root.get("columns").entries().entrySet()) {
      columns.add(ShownColumn.read(column.getKey(), column.getValue()));
    }
    var table =
        new TableDefinition(
            name,
            root.string("caption"),
            root.get("subject").constant(Subject.class),
            root.string("key"),
            root.find("pages").map(YamlValue::bool).orElse(true),
            root.find("notes").map(YamlValue::strings).orElse(List.of()),
            root.find("sentence"),
            root.find("card").map(CardDefinition::read),
            root.find("otherwise"),
            columns,
            sql,
            yaml);
    table.checkNames(root);
    table.checkCosts(root, columns);
    return table;
  }

  Optional<ShownColumn> column(String column) {
    return columns.stream().filter(c -> c.name().equals(column)).findFirst();
  }

  List<ShownColumn> shown() {
    return columns.stream().filter(ShownColumn::show).toList();
  }

  /// A saving is never shown without the accuracy beside it.
  void checkCosts(YamlValue place, List<ShownColumn> columns) {
    List<ShownColumn> shown = columns.stream().filter(ShownColumn::show).toList();
    boolean accuracy = shown.stream().anyMatch(c -> c.role() == ShownColumn.Role.ACCURACY);
    shown.stream()
        .filter(c -> c.role() == ShownColumn.Role.COST && !accuracy)
        .findFirst()
        .ifPresent(cost -> {
          throw place.unexpected(
              "shows the cost `" + cost.name() + "` of table " + name + " alone",
              "a column with the role accuracy beside it");
        });
  }

  private void checkNames(YamlValue root) {
    requireColumn(root.get("key"), key);
    card.flatMap(CardDefinition::under).ifPresent(value -> requireColumn(value, value.string()));
    for (Map.Entry<String, YamlValue> column : root.get("columns").entries().entrySet()) {
      for (String other : List.of("low", "high", "mark")) {
        column.getValue().find(other).ifPresent(value -> requireColumn(value, value.string()));
      }
    }
  }

  private void requireColumn(YamlValue place, String column) {
    if (column(column).isEmpty()) {
      throw place.unexpected(
          "names the column `" + column + "`", "a column that is described in this file");
    }
  }

  private static Path file(ReportFolder folder, YamlValue entry, String relative) {
    return folder
        .file(relative)
        .orElseThrow(() ->
            new InputException(
                entry.file(),
                entry.line(),
                "no file " + relative,
                "the SQL and the description of each table"));
  }
}
