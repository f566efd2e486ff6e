package org.actant.trace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.actant.table.Csv;
import org.actant.table.Table;

/// A CSV file whose rows know their lines.
///
/// @param lines the line that each row starts on
record TracedTable(Table table, List<Long> lines) {
  private static final int MOST_WORDS = 220;

  static TracedTable read(Path file) throws IOException {
    return new TracedTable(Csv.read(file), Csv.lines(file));
  }

  boolean has(String column) {
    return table.columns().contains(column);
  }

  /// The first columns, as few as tell all rows apart: tables are written with their key first.
  List<String> key() {
    for (int length = 1; length < table.columns().size(); length++) {
      var seen = new HashSet<List<String>>();
      int end = length;
      if (table.rows().stream().allMatch(row -> seen.add(row.subList(0, end)))) {
        return table.columns().subList(0, length);
      }
    }
    return table.columns();
  }

  /// The values that some rows have in a column, without the empty one.
  SortedSet<String> values(Collection<Integer> rows, String column) {
    var values = new TreeSet<String>();
    rows.forEach(row -> values.add(table.get(row, column)));
    values.remove("");
    return values;
  }

  List<Long> lines(Collection<Integer> rows) {
    return rows.stream().map(lines::get).toList();
  }

  /// What a row says, without what it leaves empty.
  String text(int row) {
    var fields = new ArrayList<String>();
    for (String column : table.columns()) {
      String field = table.get(row, column);
      if (!field.isEmpty()) {
        fields.add(column + "=" + field.replace('\n', ' '));
      }
    }
    String text = String.join(", ", fields);
    return text.length() <= MOST_WORDS ? text : text.substring(0, MOST_WORDS) + "…";
  }

  /// The rows that have one of some values in a column, among some rows.
  SortedSet<Integer> among(Collection<Integer> rows, String column, Collection<String> values) {
    return rows.stream()
        .filter(row -> values.contains(table.get(row, column)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  SortedSet<Integer> all() {
    var all = new TreeSet<Integer>();
    for (int row = 0; row < table.rows().size(); row++) {
      all.add(row);
    }
    return all;
  }
}
