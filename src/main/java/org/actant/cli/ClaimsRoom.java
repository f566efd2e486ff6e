package org.actant.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.actant.claims.ClaimsStage;
import org.actant.claims.PairVerdicts;
import org.actant.input.InputException;
import org.actant.table.Csv;
import org.actant.table.Schema;
import org.actant.table.Table;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/// The tables of the stage `claims`, brought up to date.
final class ClaimsRoom {
  private final Workspace workspace;

  private ClaimsRoom(Workspace workspace) {
    this.workspace = workspace;
  }

  static ClaimsRoom upToDate(Session session) throws IOException {
    Workspace workspace = session.workspace();
    session.runner(workspace).run(new ClaimsStage(), session.console().progress());
    PairVerdicts.read(workspace)
        .torn()
        .forEach(line -> session.console().warn(line + " was cut short and counts for nothing"));
    return new ClaimsRoom(workspace);
  }

  Workspace workspace() {
    return workspace;
  }

  Table read(Schema schema) throws IOException {
    return Csv.read(workspace.resolve(ClaimsStage.FOLDER + "/" + schema.name() + ".csv"), schema);
  }

  /// Returns the one row whose id begins so.
  static List<String> row(Table table, String id) {
    List<List<String>> found =
        table.rows().stream()
            .filter(row -> row.getFirst().startsWith(id.toLowerCase(Locale.ROOT)))
            .toList();
    if (found.size() != 1 || id.isBlank()) {
      throw new InputException(
          "found %s with the id `%s`; expected the first digits of one %s"
              .formatted(
                  found.isEmpty() ? "none" : Integer.toString(found.size()),
                  id,
                  table.columns().getFirst()));
    }
    return found.getFirst();
  }

  /// Returns the rows with a value in a column; all if none is asked for.
  static Table only(Table table, String column, @Nullable String wanted) {
    return only(table, column, wanted, Set.of());
  }

  /// @param possible values that may be asked for though no row has them
  static Table only(Table table, String column, @Nullable String wanted, Set<String> possible) {
    if (wanted == null || table.rows().isEmpty()) {
      return table;
    }
    int at = table.index(column);
    var known = new TreeSet<>(possible);
    table.rows().forEach(row -> known.addAll(List.of(row.get(at).split("; "))));
    Predicate<String> fits = value -> value.equalsIgnoreCase(wanted);
    if (known.stream().noneMatch(fits)) {
      throw new InputException(
          "found no `%s` in the column %s; expected one of %s"
              .formatted(wanted, column, String.join(", ", known)));
    }
    return table.filter(row -> List.of(row.get(at).split("; ")).stream().anyMatch(fits));
  }

  static Table columns(Table table, String... wanted) {
    return new Table(
        List.of(wanted),
        table.rows().stream()
            .map(row -> List.of(wanted).stream().map(name -> row.get(table.index(name))).toList())
            .toList());
  }

  static Table first(Table table, int most) {
    if (most < 1) {
      throw new InputException("--limit is " + most + "; expected 1 or more");
    }
    return new Table(table.columns(), table.rows().stream().limit(most).toList());
  }
}
