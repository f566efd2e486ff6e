package org.actant.experiment.replication;

import static org.actant.table.Column.number;
import static org.actant.table.Column.text;

import java.util.List;
import org.actant.table.Schema;

/// The table of claims and verdicts.
public final class ClaimTables {
  public static final Schema CLAIMS =
      new Schema(
          "claims",
          List.of("claim", "part"),
          List.of(
              text("claim", "id of the claim"),
              text("sentence", "what is claimed"),
              text("source", "authors, year, title"),
              text("url", "where it is published"),
              text("place", "where in it"),
              text("part", "which number of the claim; empty for a claim that cannot be tested"),
              text("rule", "equal, at-least or at-most"),
              number("claimed", "see unit", "the published number"),
              text("unit", "unit of claimed, tolerance, measured, low and high"),
              number("tolerance", "see unit", "how far a measured number may be on the wrong side"),
              text("study", "id of the study that tests it"),
              text("condition", "condition of the study"),
              text("metric", "metric of the study"),
              text("tier", "T1 to T6 of a figure of energy or its proxy"),
              text("mark", "SIMULATED, or empty for a real model"),
              number("measured", "see unit", "the number found here"),
              number("low", "see unit", "lower end of its two-sided 95 % interval"),
              number("high", "see unit", "upper end"),
              text("n", "blocks"),
              text(
                  "verdict",
                  "reproduced, direction only, not reproduced, not measured or not testable here"),
              text("reason", "why, where the verdict does not say it all"),
              text("operationalization", "what here stands for what was done there"),
              text("limits", "what keeps the two from being the same")));

  private ClaimTables() {}
}
