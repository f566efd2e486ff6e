package org.actant.literature;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.actant.table.Csv;
import org.actant.table.Schema;
import org.actant.table.Table;
import org.actant.workspace.Workspace;

/// The derived tables in brief, for people.
public final class Overview {
  private Overview() {}

  /// The published figures.
  ///
  /// @param source only of this publication
  public static Table figures(Workspace workspace, Optional<String> source) throws IOException {
    Table all = read(workspace, LiteratureTables.RECOMPUTED);
    return columns(
        of(all, source),
        "figure",
        "place",
        "subject",
        "quantity",
        "published",
        "unit",
        "tier",
        "checked");
  }

  /// Published and recomputed.
  ///
  /// @param flagged only what is flagged
  public static Table recomputed(Workspace workspace, Optional<String> source, boolean flagged)
      throws IOException {
    return briefly(
        columns(
            everything(workspace, source, flagged),
            "figure",
            "published",
            "recomputed",
            "unit",
            "relative_difference",
            "finding",
            "flag"),
        "recomputed",
        "relative_difference");
  }

  /// Why figures are flagged, one line for each.
  public static List<String> reasons(Workspace workspace, Optional<String> source)
      throws IOException {
    Table all = of(read(workspace, LiteratureTables.RECOMPUTED), source);
    var reasons = new ArrayList<String>();
    for (int row = 0; row < all.rows().size(); row++) {
      if (!all.get(row, "reason").isEmpty()) {
        reasons.add(all.get(row, "figure") + ": " + all.get(row, "reason"));
      }
    }
    return reasons;
  }

  /// All columns of the recomputed figures.
  public static Table everything(Workspace workspace, Optional<String> source, boolean flagged)
      throws IOException {
    return flagged(of(read(workspace, LiteratureTables.RECOMPUTED), source), flagged);
  }

  private static Table flagged(Table all, boolean flagged) {
    int flag = all.index("flag");
    return flagged ? all.filter(row -> !row.get(flag).isEmpty()) : all;
  }

  /// Published figures beside measured ones.
  public static Table compared(Workspace workspace) throws IOException {
    return briefly(
        columns(
            read(workspace, LiteratureTables.BESIDE),
            "figure",
            "published",
            "measured",
            "low",
            "high",
            "unit",
            "tiers",
            "flag",
            "verdict",
            "claim",
            "difference"),
        "measured",
        "low",
        "high");
  }

  /// Sentences of the corpus and the tests of what they claim.
  public static Table claims(Workspace workspace) throws IOException {
    return briefly(
        columns(
            read(workspace, LiteratureTables.TESTED),
            "document",
            "page",
            "sentence",
            "topic",
            "stated",
            "claim",
            "part",
            "measured",
            "low",
            "high",
            "unit",
            "verdict"),
        "measured",
        "low",
        "high");
  }

  /// Who asks, who resists, what regulates.
  public static Table stakeholders(Workspace workspace) throws IOException {
    return columns(
        read(workspace, LiteratureTables.STAKEHOLDERS),
        "topic",
        "role",
        "actor",
        "actor_type",
        "document",
        "page",
        "sign",
        "status",
        "quotation");
  }

  private static Table read(Workspace workspace, Schema schema) throws IOException {
    return Csv.read(
        workspace.resolve(LiteratureStage.FOLDER + "/" + schema.name() + ".csv"), schema);
  }

  private static Table of(Table all, Optional<String> source) {
    int column = all.index("source");
    return source.isEmpty() ? all : all.filter(row -> row.get(column).equals(source.get()));
  }

  private static Table columns(Table table, String... columns) {
    List<Integer> places = Stream.of(columns).map(table::index).toList();
    return new Table(
        List.of(columns),
        table.rows().stream().map(row -> places.stream().map(row::get).toList()).toList());
  }

  private static Table briefly(Table table, String... numbers) {
    List<Integer> places = Stream.of(numbers).map(table::index).toList();
    var rows = new ArrayList<List<String>>();
    for (List<String> row : table.rows()) {
      var brief = new ArrayList<>(row);
      places.stream()
          .filter(place -> !row.get(place).isEmpty())
          .forEach(
              place -> brief.set(place, RecomputedTable.brief(Double.parseDouble(row.get(place)))));
      rows.add(brief);
    }
    return new Table(table.columns(), rows);
  }
}
