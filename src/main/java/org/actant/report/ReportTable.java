package org.actant.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.actant.input.InputException;
import org.actant.provenance.Digest;
import org.actant.table.Column;
import org.actant.table.SqlTables;
import org.actant.table.Table;
import org.actant.table.TypedTable;

/// A table of the report: the rows that its SQL gives, and what they were made from.
///
/// @param number its place among the report's tables in the order of reading, from 1; 0 if it
///   stands on no page
/// @param sql the SQL file, relative to the workspace
/// @param sources the inputs that the SQL reads, each with its digest: of the file, or of the
///   files' digests where there are more
record ReportTable(
    int number,
    TableDefinition definition,
    TypedTable content,
    String sql,
    SequencedMap<String, Digest> sources) {
  /// The SQL namespace in which later tables and the conditions of recommendations find a table of
  /// the report.
  static final String NAMESPACE = "report";

  /// Rows that pages show; data files and workbooks have all.
  static final int SHOWN = 600;

  static ReportTable make(
      TableDefinition definition,
      SqlTables database,
      List<Inputs.Content> inputs,
      List<ReportTable> earlier,
      String sql) {
    TypedTable content = database.query(definition.sql());
    checkColumns(definition, content.table());
    checkKey(definition, content.table());
    var table =
        new ReportTable(
            0,
            definition,
            inOrder(definition, content),
            sql,
            sources(definition, database, inputs, earlier));
    database.add(NAMESPACE, definition.name(), table.content);
    return table;
  }

  String name() {
    return definition.name();
  }

  /// Whether it stands on a page.
  boolean placed() {
    return number > 0;
  }

  String label() {
    return placed() ? "Table " + number : "sheet " + name();
  }

  /// A link to a row, or just the words if the table stands on no page.
  List<Inline> linked(String key, List<Inline> words) {
    return placed() ? List.of(new Inline.Link("#" + anchor(key), words)) : words;
  }

  /// A link to the table, with its label.
  Inline linked() {
    return placed()
        ? new Inline.Link("#" + Anchors.table(name()), Inline.text(label()))
        : new Inline.Text(label());
  }

  ReportTable numbered(int place) {
    return new ReportTable(place, definition, content, sql, sources);
  }

  /// Where the row stands on pages, or the table if there are too many rows to show.
  String anchor(String key) {
    boolean shown =
        rows().rows().size() <= SHOWN
            || rows().rows().stream().limit(SHOWN).anyMatch(row -> key(row).equals(key));
    return shown ? Anchors.row(name(), key) : Anchors.table(name());
  }

  Table rows() {
    return content.table();
  }

  String key(List<String> row) {
    return row.get(rows().index(definition.key()));
  }

  Optional<List<String>> row(String key) {
    return rows().rows().stream().filter(row -> key(row).equals(key)).findFirst();
  }

  String field(List<String> row, String column) {
    return row.get(rows().index(column));
  }

  /// Every column as a data dictionary has it.
  List<Column> columns() {
    return definition.columns().stream()
        .map(c -> new Column(c.name(), content.type(c.name()), c.unit(), c.description()))
        .toList();
  }

  private static void checkColumns(TableDefinition definition, Table content) {
    for (String column : content.columns()) {
      if (definition.column(column).isEmpty()) {
        throw new InputException(
            definition.sql().file(),
            1,
            "the column `" + column + "`",
            "columns that " + definition.file().getFileName() + " describes");
      }
    }
    for (ShownColumn column : definition.columns()) {
      if (!content.columns().contains(column.name())) {
        throw new InputException(
            definition.file(),
            "the column `" + column.name() + "`",
            "columns that " + definition.sql().file().getFileName() + " gives");
      }
    }
  }

  private static void checkKey(TableDefinition definition, Table content) {
    var seen = new HashSet<String>();
    int key = content.index(definition.key());
    for (List<String> row : content.rows()) {
      if (row.get(key).isEmpty() || !seen.add(row.get(key))) {
        throw new InputException(
            definition.sql().file(),
            1,
            row.get(key).isEmpty()
                ? "a row without a key"
                : "two rows with the key `" + row.get(key) + "`",
            "a value of its own in the column `" + definition.key() + "` of each row");
      }
    }
  }

  /// The columns in the order in which the definition describes them.
  private static TypedTable inOrder(TableDefinition definition, TypedTable content) {
    List<String> names = definition.columns().stream().map(ShownColumn::name).toList();
    return new TypedTable(
        new Table(
            names,
            content.table().rows().stream()
                .map(row ->
                    names.stream().map(name -> row.get(content.table().index(name))).toList())
                .toList()),
        names.stream().map(content::type).toList());
  }

  private static SequencedMap<String, Digest> sources(
      TableDefinition definition,
      SqlTables database,
      List<Inputs.Content> inputs,
      List<ReportTable> earlier) {
    Map<String, ReportTable> tables = new HashMap<>();
    earlier.forEach(table -> tables.put(table.name(), table));
    var sources = new LinkedHashMap<String, Digest>();
    for (String read : database.tablesOf(definition.sql())) {
      boolean input = false;
      for (Inputs.Content content : inputs) {
        if (content.input().name().equals(read)) {
          input = true;
          if (!content.missing()) {
            sources.put(read, content.digest());
          }
        }
      }
      ReportTable table = tables.get(read);
      if (!input && table != null) {
        table.sources.forEach(sources::putIfAbsent);
      }
    }
    return sources;
  }
}
