package org.actant.table;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Which rows of the tables that a query reads a part of its answer stands on: those without which
/// that part would be another (counterfactual causes; Meliou, Gatterbauer, Moore and Suciu 2010,
/// "The complexity of causality and responsibility for query answers", arXiv 1009.2021).
///
/// The query is run again and again with some rows left out. (1) A set of rows whose absence
/// changes nothing has no cause in it; (2) one whose absence changes the answer is halved, down to
/// single rows; (3) where neither half alone changes it, as with two equal rows of which one would
/// do, each half is searched with the other left out (delta debugging; Zeller and Hildebrandt 2002,
/// DOI 10.1109/32.988498); (4) where halving has led from cause to cause several times, as below a
/// count, the rows are tried one by one. Rows that cancel each other out can be missed by (1).
public final class RowOrigins implements AutoCloseable {
  private static final String HOME = "origins";
  private static final String ROW = "row of origin";
  private static final int MANY = 3;

  private final SqlTables database = SqlTables.open();
  private final Map<String, Input> inputs = new LinkedHashMap<>();
  private final int mostQueries;
  private final Duration mostTime;

  private record Input(String namespace, String name, List<String> columns, int rows) {
    String home() {
      return namespace + " " + name;
    }
  }

  /// What was found.
  ///
  /// @param rows by name of the table, from 0
  /// @param complete false if the search was ended before all were found
  public record Found(SortedMap<String, SortedSet<Integer>> rows, boolean complete) {}

  /// A search ends with what it has after so many queries or so long, which the tables that are
  /// searched share.
  public RowOrigins(int mostQueries, Duration mostTime) {
    this.mostQueries = mostQueries;
    this.mostTime = mostTime;
  }

  /// Adds a table that SQL can name; see [SqlTables#add].
  public void add(String namespace, String name, TypedTable content) {
    var columns = new ArrayList<>(content.table().columns());
    columns.add(ROW);
    var types = new ArrayList<>(content.types());
    types.add(Column.Type.INTEGER);
    var rows = new ArrayList<List<String>>();
    for (List<String> row : content.table().rows()) {
      var numbered = new ArrayList<>(row);
      numbered.add(Integer.toString(rows.size()));
      rows.add(numbered);
    }
    var input = new Input(namespace, name, content.table().columns(), rows.size());
    database.add(HOME, input.home(), new TypedTable(new Table(columns, rows), types));
    inputs.put(name, input);
    show(input, List.of());
  }

  public TypedTable query(SqlSource source) {
    return database.query(source);
  }

  /// Returns the names of the added tables that a query reads.
  public SortedSet<String> tablesOf(SqlSource source) {
    var names = new TreeSet<>(database.tablesOf(source));
    names.retainAll(inputs.keySet());
    return names;
  }

  /// Finds the rows without which the answer to a query would not be as it is.
  ///
  /// @param same says whether an answer is as it is, in the part that is asked about
  public Found find(SqlSource source, Predicate<TypedTable> same) {
    var found = new TreeMap<String, SortedSet<Integer>>();
    boolean complete = true;
    SortedSet<String> names = tablesOf(source);
    for (String name : names) {
      Input input = inputs.get(name);
      if (input != null && input.rows > 0) {
        var search = new Search(source, same, input, names.size());
        var whole = new Range(0, input.rows);
        if (search.changes(List.of(whole))) {
          search.find(whole, List.of(), 0);
        }
        show(input, List.of());
        complete &= !search.isOver();
        if (!search.found.isEmpty()) {
          found.put(name, search.found);
        }
      }
    }
    return new Found(found, complete);
  }

  @Override
  public void close() {
    database.close();
  }

  /// Rows from `from` to before `to`.
  private record Range(int from, int to) {
    int length() {
      return to - from;
    }
  }

  private void show(Input input, List<Range> without) {
    String columns =
        input.columns.stream().map(SqlTables::quoted).collect(Collectors.joining(", "));
    String where =
        without.stream()
            .map(range ->
                "(%s >= %s AND %s < %s)"
                    .formatted(SqlTables.quoted(ROW), range.from, SqlTables.quoted(ROW), range.to))
            .collect(Collectors.joining(" OR "));
    database.view(
        input.namespace,
        input.name,
        "SELECT %s FROM %s.%s%s"
            .formatted(
                columns,
                HOME,
                SqlTables.quoted(input.home()),
                where.isEmpty() ? "" : " WHERE NOT (" + where + ")"));
  }

  private final class Search {
    private final SqlSource source;
    private final Predicate<TypedTable> same;
    private final Input input;
    private final SortedSet<Integer> found = new TreeSet<>();
    private final long deadlineNanos;
    private int left;

    /// @param tables that share the limits
    Search(SqlSource source, Predicate<TypedTable> same, Input input, int tables) {
      this.source = source;
      this.same = same;
      this.input = input;
      this.left = mostQueries / tables;
      this.deadlineNanos = System.nanoTime() + mostTime.dividedBy(tables).toNanos();
    }

    boolean isOver() {
      return left <= 0 || System.nanoTime() - deadlineNanos >= 0;
    }

    boolean changes(List<Range> without) {
      left--;
      show(input, without);
      return !same.test(database.query(source));
    }

    /// @param range whose absence changes the answer
    /// @param gone what is left out besides, without changing it
    /// @param dense how often in a row both halves had causes in them
    void find(Range range, List<Range> gone, int dense) {
      if (range.length() == 1) {
        found.add(range.from);
        return;
      }
      if (isOver()) {
        return;
      }
      if (dense >= MANY) {
        findEach(range, gone);
        return;
      }
      int middle = range.from + range.length() / 2;
      var first = new Range(range.from, middle);
      var second = new Range(middle, range.to);
      boolean inFirst = changes(with(gone, first));
      boolean inSecond = changes(with(gone, second));
      int both = inFirst && inSecond ? dense + 1 : 0;
      if (inFirst) {
        find(first, gone, both);
      }
      if (inSecond) {
        find(second, gone, both);
      }
      if (!inFirst && !inSecond) {
        find(first, with(gone, second), 0);
        find(second, with(gone, first), 0);
      }
    }

    /// Tries single rows, and halves what lies between those that are causes.
    private void findEach(Range range, List<Range> gone) {
      var between = new ArrayList<Range>();
      int from = range.from;
      for (int row = range.from; row < range.to && !isOver(); row++) {
        if (changes(with(gone, new Range(row, row + 1)))) {
          found.add(row);
          between.add(new Range(from, row));
          from = row + 1;
        }
      }
      between.add(new Range(from, range.to));
      for (Range rest : between) {
        if (rest.length() > 1 && !isOver() && changes(with(gone, rest))) {
          find(rest, gone, 0);
        }
      }
    }

    private static List<Range> with(List<Range> gone, Range range) {
      var all = new ArrayList<>(gone);
      all.add(range);
      return all;
    }
  }
}
