package org.actant.literature;

import static org.actant.table.Column.number;
import static org.actant.table.Column.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.actant.table.Csv;
import org.actant.table.Schema;
import org.actant.table.Table;
import org.actant.workspace.Workspace;

/// What the studies of this workspace have to say to claims of the literature: the table that
/// `actant experiment claims` makes. No rows where it was not made yet.
record Measured(Table claims) {
  private static final String FILE = "experiments/results/replications/claims.csv";

  /// The columns that are read here.
  private static final Schema CLAIMS =
      new Schema(
          "claims",
          List.of("claim", "part"),
          List.of(
              text("claim", "id of the claim"),
              text("part", "which number of it"),
              text("study", "study that tests it"),
              text("condition", "its condition"),
              text("metric", "its metric"),
              text("tier", "T1 to T6"),
              text("mark", "SIMULATED, or empty"),
              number("measured", "", "the number found here"),
              number("low", "", "lower end of its interval"),
              number("high", "", "upper end"),
              text("unit", "unit of the three"),
              text("n", "blocks"),
              text("verdict", "what became of the claim"),
              text("reason", "why"),
              text("limits", "of the test")));

  static Optional<Path> file(Workspace workspace) {
    return Optional.of(workspace.resolve(FILE)).filter(Files::isRegularFile);
  }

  static Measured read(Workspace workspace) throws IOException {
    Optional<Path> file = file(workspace);
    return new Measured(
        file.isPresent() ? Csv.read(file.get(), CLAIMS) : new Table(CLAIMS.names(), List.of()));
  }

  /// The row of one part of a claim.
  Optional<Row> find(String claim, String part) {
    return of(claim).stream().filter(row -> row.text("part").equals(part)).findFirst();
  }

  /// The rows of all parts of a claim.
  List<Row> of(String claim) {
    int column = claims.index("claim");
    return claims.rows().stream()
        .filter(fields -> fields.get(column).equals(claim))
        .map(fields -> new Row(claims, fields))
        .toList();
  }

  record Row(Table table, List<String> fields) {
    String text(String column) {
      return fields.get(table.index(column));
    }

    Optional<Double> number(String column) {
      return text(column).isEmpty()
          ? Optional.empty()
          : Optional.of(Double.parseDouble(text(column)));
    }
  }
}
