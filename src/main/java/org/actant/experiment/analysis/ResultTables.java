package org.actant.experiment.analysis;

import static org.actant.table.Column.bool;
import static org.actant.table.Column.integer;
import static org.actant.table.Column.number;
import static org.actant.table.Column.text;

import java.util.List;
import org.actant.table.Schema;

/// The tables that `summarize` derives from a run and that reports cite.
public final class ResultTables {
  public static final Schema CONDITIONS =
      new Schema(
          "conditions",
          List.of("condition"),
          List.of(
              text("study", "id of the study"),
              text("condition", "id of the condition"),
              text(
                  "technique",
                  "techniques in the order in which they were applied; none for the plain network"),
              text("level", "levels of their knobs"),
              text("engine", "what answered"),
              text("dataset", "data set"),
              text("network", "shape of the network before any technique"),
              integer("trials", "", "trials that were done, one a block"),
              integer("failed", "", "trials that failed; they are in no other figure"),
              bool(
                  "real",
                  "false: SIMULATED, at least one model was not exported, reloaded and compared"),
              bool(
                  "pareto",
                  "true: no other condition has both a higher (or equal) mean accuracy and fewer"
                      + " (or equal) CPU seconds per inference")));

  public static final Schema METRICS =
      new Schema(
          "metrics",
          List.of("condition", "metric"),
          List.of(
              text("study", "id of the study"),
              text("condition", "id of the condition"),
              text("metric", "name of the metric"),
              text("unit", "unit of mean, sd, ci_low and ci_high"),
              text("tier", "T1 to T6 for energy and its proxies; empty for others"),
              integer("n", "", "trials, one a block"),
              number(
                  "mean",
                  "see unit",
                  "mean over trials; empty for an uncalibrated model (T5), which has no single best"
                      + " value"),
              number("sd", "see unit", "standard deviation over trials (n - 1)"),
              number(
                  "ci_low",
                  "see unit",
                  "lower end of the two-sided 95 % t interval of the mean; for T5 the model's lower"
                      + " bound"),
              number("ci_high", "see unit", "upper end")));

  public static final Schema EFFECTS =
      new Schema(
          "effects",
          List.of("condition", "metric"),
          List.of(
              text("study", "id of the study"),
              text("condition", "id of the condition"),
              text("baseline", "id of the condition it is compared with"),
              text("metric", "name of the metric"),
              text("unit", "unit of the metric; the ratio has none"),
              text("tier", "T1 to T6 for energy and its proxies; empty for others"),
              number("ratio", "", "condition / baseline: geometric mean of the blocks' ratios"),
              number(
                  "ci_low",
                  "",
                  "lower end of the two-sided 95 % t interval of the logarithms, carried back"),
              number("ci_high", "", "upper end"),
              integer("n", "", "blocks in which both were done")));

  public static final Schema CLASSES =
      new Schema(
          "classes",
          List.of("condition", "class"),
          List.of(
              text("study", "id of the study"),
              text("condition", "id of the condition"),
              integer("class", "", "label, from 0"),
              integer("n", "", "test images of the class; all blocks see the same ones"),
              number("accuracy", "", "share named rightly, mean over blocks"),
              number("ci_low", "", "lower end of Wilson's two-sided 95 % interval for n images"),
              number("ci_high", "", "upper end")));

  private ResultTables() {}
}
