package org.actant.literature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.actant.table.Table;

/// Published figures beside measured ones of the same knob and scale.
///
/// A published figure without a tier, or with another one than the measured, is never compared in
/// silence: the row says so.
///
/// @param pairs the file of pairs that people wrote
record ComparisonTable(Literature literature, LiteratureFile pairs, Measured measured) {
  private static final String NOT_MEASURED = "not measured";

  Table table() {
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < pairs.rows(); i++) {
      rows.add(row(i));
    }
    return new Table(LiteratureTables.BESIDE.names(), rows).sortedBy(LiteratureTables.BESIDE.key());
  }

  private List<String> row(int pair) {
    Figure figure = literature.figures().get(pairs.text(pair, "figure"));
    if (figure == null) {
      throw pairs.complaint(pair, "figure", "an id of figures.csv");
    }
    String claim = pairs.text(pair, "claim");
    String part = pairs.text(pair, "part");
    Optional<Measured.Row> found = measured.find(claim, part);
    var row = new ArrayList<String>();
    row.add(figure.id());
    row.add(figure.source());
    row.add(figure.subject());
    row.add(figure.quantity());
    row.add(figure.value().text());
    row.add(RecomputedTable.field(figure.value().value()));
    row.add(figure.unit());
    row.add(RecomputedTable.flag(figure).map(Recomputation.Flag::label).orElse(""));
    row.add(claim);
    row.add(part);
    for (String column :
        List.of("study", "condition", "metric", "measured", "low", "high", "unit", "n")) {
      row.add(found.map(r -> r.text(column)).orElse(""));
    }
    row.add(found.map(r -> inside(figure, r)).orElse(""));
    row.add(figure.tier());
    row.add(found.map(r -> r.text("tier")).orElse(""));
    row.add(found.map(r -> tiers(figure, r)).orElse(""));
    row.add(found.map(r -> r.text("mark")).orElse(""));
    row.add(found.map(r -> r.text("verdict")).orElse(NOT_MEASURED));
    row.add(found.map(r -> r.text("reason")).orElseGet(() -> missing(claim)));
    row.add(pairs.text(pair, "difference"));
    row.add(found.map(r -> r.text("limits")).orElse(""));
    return row;
  }

  /// Why there is nothing to set beside a figure. A part that a claim no longer has is no mistake
  /// of whoever runs this, so it is told in the row.
  private String missing(String claim) {
    List<String> parts =
        measured.of(claim).stream().map(row -> "`" + row.text("part") + "`").toList();
    return parts.isEmpty()
        ? "no result of the claim " + claim + " in this workspace"
        : "the claim %s has no such part, only %s".formatted(claim, String.join(", ", parts));
  }

  private static String inside(Figure figure, Measured.Row row) {
    if (row.number("low").isEmpty() || row.number("high").isEmpty()) {
      return "";
    }
    double published = figure.value().value();
    return String.valueOf(
        row.number("low").orElseThrow() <= published
            && published <= row.number("high").orElseThrow());
  }

  private static String tiers(Figure figure, Measured.Row row) {
    if (row.text("tier").isEmpty()) {
      return "";
    }
    return figure.tier().isEmpty()
        ? "unknown"
        : figure.tier().equals(row.text("tier")) ? "same" : "mixed";
  }
}
