package org.actant.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.actant.table.SqlSource;
import org.actant.table.SqlTables;
import org.actant.table.Table;
import org.actant.table.TypedTable;
import org.actant.workspace.Workspace;

/// Everything that a report can cite: its tables' rows and the corpus's passages, with the database
/// to search them.
final class Evidence {
  /// At most one passage of the same words; those that a person has seen first; then one document
  /// and one type of actor after the other, so that nobody speaks for all; sentences that are
  /// neither scraps nor half a page first.
  private static final String CHOICE =
      """
      SELECT id FROM (
        SELECT *, row_number() OVER (PARTITION BY actor_type ORDER BY turn, standing, scrap, document, "start", id) AS round
        FROM (
          SELECT *, row_number() OVER (PARTITION BY document ORDER BY standing, scrap, "start", id) AS turn
          FROM (
            SELECT *, row_number() OVER (PARTITION BY document, quotation ORDER BY standing, code, id) AS same
            FROM (
              SELECT *,
                CASE WHEN status IN ('coded', 'accepted') THEN 0 ELSE 1 END AS standing,
                CASE WHEN length(quotation) BETWEEN 40 AND 420 THEN 0 ELSE 1 END AS scrap
              FROM passages
              WHERE status IS DISTINCT FROM 'rejected' AND (%s
              )))
          WHERE same = 1))
      ORDER BY round, actor_type, id
      LIMIT %s
      """;

  private static final String SILENT =
      """
      SELECT DISTINCT actor_type FROM sources
      WHERE actor_type IS NOT NULL AND actor_type NOT IN (
        SELECT actor_type FROM passages
        WHERE actor_type IS NOT NULL AND status IS DISTINCT FROM 'rejected' AND (%s
        ))
      ORDER BY actor_type
      """;

  private final SqlTables database;
  private final SequencedMap<String, ReportTable> tables;
  private final Map<String, Passage> passages;

  private Evidence(
      SqlTables database, SequencedMap<String, ReportTable> tables, Map<String, Passage> passages) {
    this.database = database;
    this.tables = tables;
    this.passages = passages;
  }

  static Evidence gather(
      Workspace workspace,
      SqlTables database,
      List<Inputs.Content> inputs,
      ReportDefinition definition,
      ReadingOrder order)
      throws IOException {
    var passages = new LinkedHashMap<String, Passage>();
    for (Inputs.Content content : inputs) {
      database.add("main", content.input().name(), content.table());
      if (content.input().schema().equals(Inputs.PASSAGES)) {
        Table table = content.table().table();
        table
            .rows()
            .forEach(row -> passages.put(row.get(table.index("id")), Passage.of(table, row)));
      }
    }
    var tables = new LinkedHashMap<String, ReportTable>();
    for (TableDefinition table : definition.tables()) {
      String sql = workspace.relative(table.sql().file());
      ReportTable made =
          ReportTable.make(table, database, inputs, List.copyOf(tables.values()), sql);
      tables.put(table.name(), made.numbered(order.number(made)));
    }
    return new Evidence(database, tables, passages);
  }

  List<ReportTable> tables() {
    return List.copyOf(tables.values());
  }

  Optional<ReportTable> table(String name) {
    return Optional.ofNullable(tables.get(name));
  }

  /// Every passage that nobody has rejected.
  List<Passage> coded() {
    return passages.values().stream().filter(p -> !p.status().equals("rejected")).toList();
  }

  Optional<Passage> passage(String id) {
    return Optional.ofNullable(passages.get(id));
  }

  /// The rows of a table for which a condition holds, in the table's order.
  List<List<String>> rows(ReportTable table, SqlSource where, int limit) {
    String key = quoted(table.definition().key());
    String sql =
        "SELECT %s AS found FROM %s.%s WHERE (%s) ORDER BY found"
            .formatted(key, ReportTable.NAMESPACE, quoted(table.name()), closed(where));
    List<String> keys = column(new SqlSource(where.file(), where.line(), sql));
    return table.rows().rows().stream()
        .filter(row -> keys.contains(table.key(row)))
        .limit(limit)
        .toList();
  }

  List<Passage> passages(SqlSource where, int limit) {
    check(where);
    var found = new ArrayList<Passage>();
    for (String id : column(inside(where, CHOICE.formatted(where.text(), limit)))) {
      passage(id).ifPresent(found::add);
    }
    return found;
  }

  /// The types of actors that the corpus has documents of but no passage for which the condition
  /// holds.
  List<String> silent(SqlSource where) {
    check(where);
    return column(inside(where, SILENT.formatted(where.text())));
  }

  /// Runs a condition alone, so that a complaint names its line.
  private void check(SqlSource where) {
    column(
        inside(where, "SELECT id FROM passages WHERE (" + closed(where) + ") ORDER BY id LIMIT 1"));
  }

  /// The condition, and a line end where a comment would swallow what follows.
  private static String closed(SqlSource where) {
    return where.text().contains("--") ? where.text() + "\n" : where.text();
  }

  private List<String> column(SqlSource source) {
    TypedTable result = database.query(source);
    return result.table().rows().stream().map(List::getFirst).toList();
  }

  private static SqlSource inside(SqlSource where, String sql) {
    return new SqlSource(where.file(), where.line(), sql);
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
