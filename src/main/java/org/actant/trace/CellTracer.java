package org.actant.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.actant.input.InputException;
import org.actant.report.ReportSources;
import org.actant.table.Csv;
import org.actant.table.RowOrigins;
import org.actant.table.Table;
import org.actant.table.TypedTable;
import org.actant.workspace.Lineage;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/// Goes from a cell, a row or a whole table of a report to the SQL that gives it and the rows that
/// the SQL took it from.
public final class CellTracer {
  private static final int MOST_QUERIES = 2000;
  private static final Duration MOST_TIME = Duration.ofSeconds(15);
  private static final int MOST_ROWS_OF_TABLES = 4;
  private static final int MOST_NAMED = 12;

  private final Workspace workspace;
  private final Lineage lineage;
  private final RowTracer rows;

  public CellTracer(Workspace workspace, Lineage lineage) {
    this.workspace = workspace;
    this.lineage = lineage;
    this.rows = new RowTracer(workspace, lineage);
  }

  /// Traces rows of a CSV file of the workspace.
  ///
  /// @param row the value of the first column, or a line of the file
  public Trace row(String path, String row) throws IOException {
    TracedTable table = rows.table(path);
    var found = new TreeSet<Integer>();
    for (int i = 0; i < table.table().rows().size(); i++) {
      if (table.table().rows().get(i).getFirst().equals(row)) {
        found.add(i);
      }
    }
    if (found.isEmpty() && row.matches("[0-9]{1,9}")) {
      int at = table.lines().indexOf(Long.parseLong(row));
      if (at >= 0) {
        found.add(at);
      }
    }
    if (found.isEmpty()) {
      throw new InputException(
          workspace.resolve(path),
          "no row `" + row + "`",
          "a value of the column `" + table.table().columns().getFirst() + "`, or a line");
    }
    return rows.trace(path, found);
  }

  /// Traces a table of a report.
  ///
  /// @param row its key; null for the whole table
  /// @param column null for the whole row
  public Trace cell(String report, String table, @Nullable String row, @Nullable String column)
      throws IOException {
    ReportSources sources = ReportSources.of(workspace, report);
    ReportSources.Made target = find(sources, report, table);
    try (var origins = new RowOrigins(MOST_QUERIES, MOST_TIME)) {
      var answers = new LinkedHashMap<String, TypedTable>();
      sources.inputs().forEach(input -> origins.add("main", input.name(), input.content()));
      for (ReportSources.Made made : sources.tables()) {
        TypedTable answer = origins.query(made.sql());
        answers.put(made.name(), answer);
        if (made.name().equals(table)) {
          break;
        }
        origins.add(ReportSources.NAMESPACE, made.name(), answer);
      }
      var walk = new Walk(report, sources, origins, answers);
      return row == null ? walk.table(target) : walk.cell(target, row, column);
    }
  }

  private ReportSources.Made find(ReportSources sources, String report, String table) {
    return sources.tables().stream()
        .filter(made -> made.name().equals(table))
        .findFirst()
        .orElseThrow(() ->
            new InputException(
                "the report `%s` has no table `%s`; expected one of %s"
                    .formatted(
                        report,
                        table,
                        String.join(
                            ", ",
                            sources.tables().stream().map(ReportSources.Made::name).toList()))));
  }

  /// One walk through the tables of a report.
  private final class Walk {
    private final String report;
    private final ReportSources sources;
    private final RowOrigins origins;
    private final Map<String, TypedTable> answers;

    Walk(
        String report, ReportSources sources, RowOrigins origins, Map<String, TypedTable> answers) {
      this.report = report;
      this.sources = sources;
      this.origins = origins;
      this.answers = answers;
    }

    Trace table(ReportSources.Made table) {
      Table answer = answer(table);
      var from = new ArrayList<Trace>();
      for (String name : origins.tablesOf(table.sql())) {
        for (String path : files(name)) {
          from.add(rows.file("table", path));
        }
      }
      return new Trace(
          "table",
          "reports/out/" + report + "/tables/" + table.name() + ".csv",
          List.of(),
          answer.rows().size() + " rows, named by `" + table.key() + "`: " + keys(answer, table),
          List.of(sql(table, "", from)));
    }

    Trace cell(ReportSources.Made table, String row, @Nullable String column) throws IOException {
      Table answer = answer(table);
      List<String> fields = fields(answer, table, row, column);
      RowOrigins.Found found =
          origins.find(
              table.sql(),
              again -> fields(again.table(), table.key(), row, column).equals(Optional.of(fields)));
      var from = new ArrayList<Trace>();
      for (Map.Entry<String, SortedSet<Integer>> input : found.rows().entrySet()) {
        from.addAll(below(input.getKey(), input.getValue()));
      }
      String note =
          found.rows().isEmpty()
              ? "no row decides this value: it is the same without any one of them"
              : found.complete() ? "" : "the search ended before all rows were found";
      return built(table, row, column, fields, sql(table, note, from));
    }

    private List<Trace> below(String name, SortedSet<Integer> which) throws IOException {
      var traces = new ArrayList<Trace>();
      for (ReportSources.Read read : sources.inputs()) {
        if (read.name().equals(name)) {
          var byFile = new TreeMap<Path, SortedSet<Integer>>();
          for (int row : which) {
            ReportSources.Place place = read.places().get(row);
            byFile.computeIfAbsent(place.file(), _ -> new TreeSet<>()).add(place.row());
          }
          for (Map.Entry<Path, SortedSet<Integer>> file : byFile.entrySet()) {
            String path = workspace.relative(file.getKey());
            traces.add(
                file.getValue().first() < 0
                    ? rows.file("file", path)
                    : rows.trace(path, file.getValue()));
          }
          return traces;
        }
      }
      ReportSources.Made earlier = find(sources, report, name);
      Table answer = answer(earlier);
      for (int row : which.stream().limit(MOST_ROWS_OF_TABLES).toList()) {
        traces.add(cell(earlier, answer.get(row, earlier.key()), null));
      }
      return traces;
    }

    private Table answer(ReportSources.Made table) {
      TypedTable answer = answers.get(table.name());
      if (answer == null) {
        throw new IllegalStateException(table.name() + " has not been asked");
      }
      return answer.table();
    }

    private List<String> fields(
        Table answer, ReportSources.Made table, String row, @Nullable String column) {
      if (column != null && !answer.columns().contains(column)) {
        throw new InputException(
            "the table `%s` has no column `%s`; expected one of %s"
                .formatted(table.name(), column, String.join(", ", answer.columns())));
      }
      return fields(answer, table.key(), row, column)
          .orElseThrow(() ->
              new InputException(
                  "the table `%s` has no row `%s`; expected one of %s"
                      .formatted(table.name(), row, keys(answer, table))));
    }

    private static Optional<List<String>> fields(
        Table answer, String key, String row, @Nullable String column) {
      int at = answer.index(key);
      return answer.rows().stream()
          .filter(fields -> fields.get(at).equals(row))
          .findFirst()
          .map(fields -> column == null ? fields : List.of(fields.get(answer.index(column))));
    }

    private Trace sql(ReportSources.Made table, String note, List<Trace> from) {
      String reads = "reads " + String.join(", ", origins.tablesOf(table.sql()));
      return new Trace(
          "SQL",
          workspace.relative(table.sql().file()),
          List.of(),
          note.isEmpty() ? reads : reads + "; " + note,
          from);
    }

    /// The cell as it stands in the built report, which may be older than the tables.
    private Trace built(
        ReportSources.Made table,
        String row,
        @Nullable String column,
        List<String> fields,
        Trace sql)
        throws IOException {
      String path = "reports/out/" + report + "/tables/" + table.name() + ".csv";
      String name = table.name() + ":" + row + (column == null ? "" : ":" + column);
      String value = column == null ? named(answer(table), fields) : fields.getFirst();
      String text = name + " = " + (value.isEmpty() ? "(no value)" : value);
      Path file = workspace.resolve(path);
      if (!Files.isRegularFile(file)) {
        return new Trace(
            "cell", "", List.of(), text + " (the report has not been built)", List.of(sql));
      }
      Table then = Csv.read(file);
      var lines = new ArrayList<Long>();
      boolean same = false;
      List<String> columns = column == null ? answer(table).columns() : List.of(column);
      if (then.columns().contains(table.key()) && then.columns().containsAll(columns)) {
        for (int i = 0; i < then.rows().size(); i++) {
          if (then.get(i, table.key()).equals(row)) {
            lines.add(Csv.line(file, i));
            int at = i;
            same = columns.stream().map(c -> then.get(at, c)).toList().equals(fields);
          }
        }
      }
      return new Trace(
          "cell",
          path,
          lines,
          same ? text : text + " (the built report says something else; `actant report build`)",
          List.of(sql));
    }

    private static String named(Table answer, List<String> fields) {
      var named = new ArrayList<String>();
      for (int i = 0; i < fields.size(); i++) {
        if (!fields.get(i).isEmpty()) {
          named.add(answer.columns().get(i) + "=" + fields.get(i));
        }
      }
      return String.join(", ", named);
    }

    private List<String> files(String name) {
      for (ReportSources.Read read : sources.inputs()) {
        if (read.name().equals(name)) {
          return read.places().stream()
              .map(ReportSources.Place::file)
              .distinct()
              .map(workspace::relative)
              .toList();
        }
      }
      return List.of(workspace.relative(find(sources, report, name).sql().file()));
    }

    private static String keys(Table answer, ReportSources.Made table) {
      int at = answer.index(table.key());
      List<String> keys = answer.rows().stream().map(row -> row.get(at)).toList();
      return keys.size() <= MOST_NAMED
          ? String.join(", ", keys)
          : String.join(", ", keys.subList(0, MOST_NAMED))
              + " and "
              + (keys.size() - MOST_NAMED)
              + " more";
    }
  }
}
