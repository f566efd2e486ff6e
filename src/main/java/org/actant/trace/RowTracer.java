package org.actant.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actant.input.Json;
import org.actant.provenance.Artifact;
import org.actant.workspace.Lineage;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/// Goes from rows of a table that a stage has made to the rows of the stage's input with the same
/// key: for a metric of a condition, all trials of the condition and all rows of these trials. That
/// is more than a stage may have used, and never less, as long as keys keep their column's name.
final class RowTracer {
  /// Columns that name a value of another column.
  private static final Map<String, String> REFERENCES =
      Map.of("baseline", "condition", "cost", "metric");

  /// Columns by which rows of different tables are known to be about the same, also where they are
  /// no part of a table's own key.
  private static final List<String> NAMES =
      List.of("study", "condition", "metric", "class", "document", "code", "claim", "answer");

  /// The column by which the raw tables of a run belong together.
  private static final String TRIAL = "trial";

  private static final int MOST_SHOWN = 12;

  private final Workspace workspace;
  private final Lineage lineage;
  private final PassageTracer passages;
  private final Map<String, TracedTable> tables = new HashMap<>();

  RowTracer(Workspace workspace, Lineage lineage) {
    this.workspace = workspace;
    this.lineage = lineage;
    this.passages = new PassageTracer(workspace, lineage);
  }

  /// @param path of a CSV file
  /// @param rows from 0
  Trace trace(String path, SortedSet<Integer> rows) throws IOException {
    TracedTable table = table(path);
    if (PassageTracer.isPassages(table)) {
      return passages.trace(path, table, rows);
    }
    Optional<Lineage.Origin> origin = lineage.origin(path);
    return new Trace(
        origin.isPresent() ? "rows" : "raw rows",
        path,
        table.lines(rows),
        rows.size()
            + (rows.size() == 1 ? " row, " : " rows, ")
            + by(origin)
            + "; "
            + first(table, rows),
        origin.isPresent() ? below(table, rows, origin.get()) : List.of());
  }

  TracedTable table(String path) throws IOException {
    TracedTable known = tables.get(path);
    if (known == null) {
      known = TracedTable.read(workspace.resolve(path));
      tables.put(path, known);
    }
    return known;
  }

  private static String first(TracedTable table, SortedSet<Integer> rows) {
    return rows.isEmpty() ? "" : (rows.size() > 1 ? "the first: " : "") + table.text(rows.first());
  }

  /// The words that rows quote, and the rows of the stage's input.
  private List<Trace> below(TracedTable table, SortedSet<Integer> rows, Lineage.Origin origin)
      throws IOException {
    var from = new ArrayList<Trace>();
    if (PassageTracer.quotes(table)) {
      from.addAll(passages.quoted(table, rows));
    }
    from.addAll(behind(table, rows, origin));
    return from;
  }

  private List<Trace> behind(TracedTable table, SortedSet<Integer> rows, Lineage.Origin origin)
      throws IOException {
    Map<String, SortedSet<String>> wanted = wanted(table, rows);
    var found = new TreeMap<String, SortedSet<Integer>>();
    var others = new ArrayList<Artifact>();
    for (Artifact input : origin.inputs()) {
      Optional<SortedSet<Integer>> matching =
          isTable(input) ? matching(table(input.path()), wanted) : Optional.empty();
      matching.ifPresentOrElse(here -> found.put(input.path(), here), () -> others.add(input));
    }
    Map<String, SortedSet<String>> trials = trials(found);
    var from = new ArrayList<Trace>();
    for (Map.Entry<String, SortedSet<Integer>> match : found.entrySet()) {
      String path = match.getKey();
      SortedSet<Integer> here = ofTrials(table(path), match.getValue(), trials.get(folder(path)));
      if (PassageTracer.quotes(table) && PassageTracer.quotes(table(path))) {
        here = PassageTracer.overlapping(table(path), here, table, rows);
      }
      if (!here.isEmpty()) {
        from.add(measured(trace(path, here), table(path), here, wanted));
      }
    }
    for (Artifact input : named(others, wanted)) {
      lines(input, wanted, trials.get(folder(input.path()))).ifPresent(from::add);
    }
    return from;
  }

  /// The trials that match in each run's folder, as its table says that has a row for each trial
  /// and says of which condition it was.
  private Map<String, SortedSet<String>> trials(Map<String, SortedSet<Integer>> found)
      throws IOException {
    var trials = new HashMap<String, SortedSet<String>>();
    for (Map.Entry<String, SortedSet<Integer>> match : found.entrySet()) {
      TracedTable table = table(match.getKey());
      if (table.key().equals(List.of(TRIAL)) && table.has("condition")) {
        trials.put(folder(match.getKey()), table.values(match.getValue(), TRIAL));
      }
    }
    return trials;
  }

  private static SortedSet<Integer> ofTrials(
      TracedTable table, SortedSet<Integer> rows, @Nullable SortedSet<String> trials) {
    return trials == null || !table.has(TRIAL) ? rows : table.among(rows, TRIAL, trials);
  }

  /// Without the files of a folder in which another file is named after the key.
  private static List<Artifact> named(
      List<Artifact> inputs, Map<String, SortedSet<String>> wanted) {
    Set<String> names =
        wanted.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
    Map<String, List<Artifact>> byFolder =
        inputs.stream().collect(Collectors.groupingBy(input -> folder(input.path())));
    return inputs.stream()
        .filter(input -> {
          List<Artifact> beside = byFolder.getOrDefault(folder(input.path()), List.of());
          return names.contains(stem(input.path()))
              || beside.stream().noneMatch(other -> names.contains(stem(other.path())));
        })
        .toList();
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /// The name of a file up to its first dot.
  private static String stem(String path) {
    return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\..*", "");
  }

  private static boolean isTable(Artifact input) {
    return input.path().endsWith(".csv");
  }

  /// What the rows are called by: the values of their key, by the names that input has for it.
  private static Map<String, SortedSet<String>> wanted(TracedTable table, SortedSet<Integer> rows) {
    var wanted = new TreeMap<String, SortedSet<String>>();
    Stream.concat(table.key().stream(), NAMES.stream())
        .filter(table::has)
        .distinct()
        .forEach(column -> add(wanted, column, table.values(rows, column)));
    REFERENCES.forEach((column, means) -> {
      if (table.has(column)) {
        add(wanted, means, table.values(rows, column));
      }
    });
    return wanted;
  }

  private static void add(
      Map<String, SortedSet<String>> wanted, String column, SortedSet<String> values) {
    if (!values.isEmpty()) {
      wanted.computeIfAbsent(column, _ -> new TreeSet<>()).addAll(values);
    }
  }

  /// The rows that carry the key; nothing for a table that has no column of it.
  private static Optional<SortedSet<Integer>> matching(
      TracedTable input, Map<String, SortedSet<String>> wanted) {
    if (wanted.keySet().stream().noneMatch(input::has)) {
      return Optional.empty();
    }
    SortedSet<Integer> rows = input.all();
    for (Map.Entry<String, SortedSet<String>> column : wanted.entrySet()) {
      if (input.has(column.getKey())) {
        rows = input.among(rows, column.getKey(), column.getValue());
      }
    }
    return Optional.of(rows);
  }

  /// Adds the values of the columns that the key's metric names.
  private static Trace measured(
      Trace rows,
      TracedTable table,
      Collection<Integer> which,
      Map<String, SortedSet<String>> wanted) {
    var values = new ArrayList<String>();
    for (String metric : wanted.getOrDefault("metric", new TreeSet<>())) {
      if (table.has(metric)) {
        values.add(
            metric
                + " "
                + which.stream()
                    .limit(MOST_SHOWN)
                    .map(row -> table.table().get(row, metric))
                    .filter(value -> !value.isEmpty())
                    .collect(Collectors.joining(", ")));
      }
    }
    return values.isEmpty()
        ? rows
        : new Trace(rows.what(), rows.path(), rows.lines(), String.join("; ", values), rows.from());
  }

  /// Input that is no table with the key: the rows of the trials, the lines that name the key, or
  /// the whole file.
  private Optional<Trace> lines(
      Artifact input, Map<String, SortedSet<String>> wanted, @Nullable SortedSet<String> trials)
      throws IOException {
    String path = input.path();
    if (isTable(input) && trials != null && table(path).has(TRIAL)) {
      SortedSet<Integer> rows = ofTrials(table(path), table(path).all(), trials);
      return rows.isEmpty() ? Optional.empty() : Optional.of(trace(path, rows));
    }
    if (path.endsWith(".jsonl") && Files.isRegularFile(workspace.resolve(path))) {
      List<Long> lines = naming(Files.readAllLines(workspace.resolve(path)), wanted);
      return lines.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Trace(
                  "records", path, lines, lines.size() + " records with this key", List.of()));
    }
    return Optional.of(file("file", path));
  }

  /// A file that is not looked into.
  Trace file(String what, String path) {
    return Trace.whole(what, path, by(lineage.origin(path)));
  }

  private static String by(Optional<Lineage.Origin> origin) {
    return origin.map(o -> "made by the stage " + o.activity().stage()).orElse("raw");
  }

  private static List<Long> naming(List<String> records, Map<String, SortedSet<String>> wanted) {
    var lines = new ArrayList<Long>();
    for (int i = 0; i < records.size(); i++) {
      String record = records.get(i);
      boolean names =
          wanted.entrySet().stream()
              .allMatch(entry ->
                  entry.getValue().stream()
                      .anyMatch(value ->
                          record.contains(Json.line(entry.getKey()) + ":" + Json.line(value))));
      if (names) {
        lines.add(i + 1L);
      }
    }
    return lines;
  }
}
