package org.actant.discourse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The statements that a selection leaves, in the order of time, and the names of the nodes.
///
/// @param leftOut how many statements were left out, by the reason
/// @param suggested how many of those that count are suggestions that nobody has judged
record Occurrences(
    List<Occurrence> list,
    SortedSet<String> rows,
    SortedSet<String> columns,
    SortedMap<String, Integer> leftOut,
    int suggested) {
  Occurrences {
    list = List.copyOf(list);
    rows = Collections.unmodifiableSortedSet(new TreeSet<>(rows));
    columns = Collections.unmodifiableSortedSet(new TreeSet<>(columns));
    leftOut = Collections.unmodifiableSortedMap(new TreeMap<>(leftOut));
  }

  /// How a kind of network uses the qualifier.
  enum Levels {
    /// It plays no part.
    IGNORED,
    /// Statements without one, or that take no side, do not count.
    NEEDED,
    /// It tells relations apart; an actor's relation to itself does not count.
    RELATIONS
  }

  static Occurrences select(Statements statements, Selection selection, Levels levels) {
    selection.check(statements);
    var list = new ArrayList<Occurrence>();
    var leftOut = new TreeMap<>(statements.leftOut());
    var seen = new HashSet<List<String>>();
    for (Statement statement : statements.list()) {
      String level = statement.value(selection.qualifier()).orElse("");
      var occurrence =
          new Occurrence(
              statement,
              statement.value(selection.rows()).orElse(""),
              statement.value(selection.columns()).orElse(""),
              level,
              1);
      String reason = reason(occurrence, selection, levels, seen);
      if (reason.isEmpty()) {
        list.add(occurrence);
      } else {
        leftOut.merge(reason, 1, Integer::sum);
      }
    }
    int suggested = (int) list.stream().filter(o -> o.statement().suggested()).count();
    return new Occurrences(
        list,
        names(statements, selection, selection.rows(), list.stream().map(Occurrence::row).toList()),
        names(
            statements,
            selection,
            selection.columns(),
            list.stream().map(Occurrence::column).toList()),
        leftOut,
        suggested);
  }

  /// The same nodes with some of the occurrences, or with other weights.
  Occurrences with(List<Occurrence> others, boolean isolates) {
    int unjudged = (int) others.stream().filter(o -> o.statement().suggested()).count();
    return new Occurrences(
        others,
        isolates ? rows : new TreeSet<>(others.stream().map(Occurrence::row).toList()),
        isolates ? columns : new TreeSet<>(others.stream().map(Occurrence::column).toList()),
        leftOut,
        unjudged);
  }

  private static String reason(
      Occurrence occurrence, Selection selection, Levels levels, HashSet<List<String>> seen) {
    if (occurrence.row().isEmpty()) {
      return "without " + selection.rows();
    }
    if (occurrence.column().isEmpty()) {
      return "without " + selection.columns();
    }
    if (levels == Levels.NEEDED && occurrence.level().isEmpty()) {
      return "without " + selection.qualifier();
    }
    if (levels == Levels.NEEDED && Scale.takesNoSide(occurrence.level())) {
      return occurrence.level();
    }
    if (levels == Levels.RELATIONS && occurrence.row().equals(occurrence.column())) {
      return "from an actor to itself";
    }
    String reason = selection.leavesOut(occurrence.statement()).orElse("");
    if (!reason.isEmpty()) {
      return reason;
    }
    String level = levels == Levels.IGNORED ? "" : occurrence.level();
    String bin = selection.duplicates().bin(occurrence.statement());
    return seen.add(List.of(occurrence.row(), occurrence.column(), level, bin)) ? "" : "duplicates";
  }

  private static SortedSet<String> names(
      Statements statements, Selection selection, String variable, List<String> active) {
    var names = new TreeSet<>(active);
    if (selection.isolates()) {
      for (Statement statement : statements.list()) {
        statement
            .value(variable)
            .filter(value -> !selection.excludes(variable, value))
            .ifPresent(names::add);
      }
    }
    return names;
  }
}
