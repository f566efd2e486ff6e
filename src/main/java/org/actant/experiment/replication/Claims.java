package org.actant.experiment.replication;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.actant.experiment.analysis.SummarizeStage;
import org.actant.measure.Interval;
import org.actant.table.Csv;
import org.actant.table.Table;
import org.actant.workspace.Workspace;

/// Claims and their verdicts as tables.
public final class Claims {
  private Claims() {}

  static Table table(List<Claim> claims, Evidence evidence) throws IOException {
    var rows = new ArrayList<List<String>>();
    for (Claim claim : claims) {
      if (claim.notTestable().isPresent()) {
        rows.add(untested(claim, claim.notTestable().get()));
      }
      for (Claim.Part part : claim.parts()) {
        rows.add(row(claim, part, evidence.of(part)));
      }
    }
    return new Table(ClaimTables.CLAIMS.names(), rows);
  }

  private static List<String> untested(Claim claim, String reason) {
    var row = new ArrayList<>(published(claim));
    row.addAll(java.util.Collections.nCopies(14, ""));
    row.addAll(
        List.of(
            Verdict.Word.NOT_TESTABLE.label(), reason, claim.operationalization(), claim.limits()));
    return row;
  }

  private static List<String> published(Claim claim) {
    return List.of(
        claim.id(),
        claim.sentence(),
        claim.source().text(),
        claim.source().url(),
        claim.source().where());
  }

  private static List<String> row(Claim claim, Claim.Part part, Measured measured) {
    var row = new ArrayList<>(published(claim));
    row.add(part.name());
    row.add(part.rule().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    row.add(field(part.claimed()));
    row.add(part.unit());
    row.add(field(part.tolerance()));
    row.add(part.study());
    row.add(part.condition());
    row.add(part.metric());
    row.addAll(figures(measured));
    Verdict verdict = Verdict.of(part, measured);
    row.add(verdict.word().label());
    row.add(verdict.reason());
    row.add(claim.operationalization());
    row.add(claim.limits());
    return row;
  }

  private static List<String> figures(Measured measured) {
    return switch (measured) {
      case Measured.Missing _ -> List.of("", "", "", "", "", "");
      case Measured.Found found ->
          List.of(
              found.tier(),
              found.mark(),
              field(found.value()),
              found.interval().map(Interval::low).map(Claims::field).orElse(""),
              found.interval().map(Interval::high).map(Claims::field).orElse(""),
              found.n());
    };
  }

  private static String field(double value) {
    return Table.field(new BigDecimal(value).round(new MathContext(10)).doubleValue());
  }

  // ---- for people

  /// Reads the table that [ReplicationStage] has written: claimed, measured with its interval,
  /// verdict.
  public static Table overview(Workspace workspace) throws IOException {
    Table all =
        Csv.read(
            workspace.resolve(SummarizeStage.REPLICATIONS + "/claims.csv"), ClaimTables.CLAIMS);
    var rows = new ArrayList<List<String>>();
    for (int row = 0; row < all.rows().size(); row++) {
      rows.add(
          List.of(
              all.get(row, "claim"),
              all.get(row, "part"),
              claimed(all, row),
              measured(all, row),
              all.get(row, "n"),
              all.get(row, "tier"),
              all.get(row, "mark"),
              all.get(row, "verdict"),
              all.get(row, "reason")));
    }
    return new Table(
        List.of(
            "claim",
            "part",
            "claimed",
            "measured here",
            "blocks",
            "tier",
            "mark",
            "verdict",
            "reason"),
        rows);
  }

  private static String claimed(Table all, int row) {
    if (all.get(row, "claimed").isEmpty()) {
      return "";
    }
    String sign =
        switch (all.get(row, "rule")) {
          case "at-least" -> "≥ ";
          case "at-most" -> "≤ ";
          default -> "";
        };
    String tolerance = all.get(row, "tolerance");
    return sign
        + all.get(row, "claimed")
        + unit(all, row)
        + (tolerance.equals("0") ? "" : " (± " + tolerance + ")");
  }

  private static String measured(Table all, int row) {
    if (all.get(row, "measured").isEmpty()) {
      return "";
    }
    String interval =
        all.get(row, "low").isEmpty()
            ? ""
            : " [%s, %s]".formatted(brief(all.get(row, "low")), brief(all.get(row, "high")));
    return brief(all.get(row, "measured")) + unit(all, row) + interval;
  }

  private static String unit(Table all, int row) {
    return all.get(row, "unit").isEmpty() ? "" : " " + all.get(row, "unit");
  }

  /// Three significant digits, and no fewer than the whole number has.
  private static String brief(String field) {
    var value = new BigDecimal(field);
    int whole = Math.max(0, value.precision() - value.scale());
    return Optional.of(value.round(new MathContext(Math.max(3, whole))))
        .map(v -> v.stripTrailingZeros().toPlainString())
        .orElseThrow();
  }
}
