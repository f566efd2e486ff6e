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
                      + " (or equal) CPU seconds per inference"),
              bool(
                  "copy",
                  "true: a copy of the baseline (A/A); what differs between the two is noise")));

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
              number("ci_high", "see unit", "upper end"),
              number(
                  "boot_low",
                  "see unit",
                  "lower end of the two-sided 95 % bootstrap interval: BCa over trials; for"
                      + " accuracy and macro_f1 percentiles over trials and, within each class,"
                      + " test images"),
              number("boot_high", "see unit", "upper end")));

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
              integer("n", "", "blocks in which both were done"),
              number("boot_low", "", "lower end of the ratio's 95 % BCa bootstrap interval"),
              number("boot_high", "", "upper end"),
              number("difference", "see unit", "condition - baseline, mean of the blocks'"),
              number("difference_low", "see unit", "lower end of its 95 % t interval"),
              number("difference_high", "see unit", "upper end"),
              number(
                  "cliffs_delta",
                  "",
                  "share of pairs of trials in which the condition's value is larger less the share"
                      + " in which it is smaller; -1: always smaller"),
              number("a12", "", "probability that a value of the condition is larger"),
              number("p", "", "paired t test of the logarithms, two-sided"),
              number("p_holm", "", "p corrected for the study's comparisons of this metric (Holm)"),
              number(
                  "p_exact",
                  "",
                  "sign-flip permutation test, two-sided; with n blocks never below 2 / 2^n"),
              number(
                  "floor",
                  "",
                  "noise floor: the largest ratio, either way, of the baseline and its copy in any"
                      + " block; empty without a copy"),
              text(
                  "finding",
                  "less or more: the 95 % t interval of the ratio leaves 1 out; unclear: it does"
                      + " not; noise: the ratio is within the noise floor; same: equal in every"
                      + " block; one block: no interval")));

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
              number("ci_high", "", "upper end"),
              number(
                  "boot_low",
                  "",
                  "lower end of the accuracy's 95 % bootstrap interval over blocks and images"),
              number("boot_high", "", "upper end"),
              number("f1", "", "harmonic mean of precision and recall, mean over blocks"),
              number(
                  "f1_low", "", "lower end of its 95 % bootstrap interval over blocks and images"),
              number("f1_high", "", "upper end")));

  /// What two equal conditions differ by.
  public static final Schema NOISE =
      new Schema(
          "noise",
          List.of("condition", "metric"),
          List.of(
              text("study", "id of the study"),
              text("condition", "the copy of the baseline"),
              text("baseline", "id of the baseline"),
              text("metric", "name of the metric"),
              text("tier", "T1 to T6 for energy and its proxies; empty for others"),
              integer("n", "", "blocks in which both were done"),
              number("ratio", "", "copy / baseline: geometric mean of the blocks' ratios"),
              number("ci_low", "", "lower end of its 95 % t interval"),
              number("ci_high", "", "upper end"),
              number("floor", "", "the largest ratio, either way, in any block")));

  /// Whether figures move with the order of the trials.
  public static final Schema DRIFT =
      new Schema(
          "drift",
          List.of("metric"),
          List.of(
              text("study", "id of the study"),
              text("metric", "name of the metric"),
              text("tier", "T1 to T6 for energy and its proxies; empty for others"),
              integer("n", "", "trials"),
              number(
                  "change",
                  "",
                  "value at the run's last trial / at its first, by the regression of the"
                      + " logarithms, less each condition's mean, on the order"),
              number("ci_low", "", "lower end of its 95 % t interval"),
              number("ci_high", "", "upper end"),
              number("p", "", "of no change, two-sided"),
              text("finding", "drift: the interval leaves 1 out; none: it does not")));

  /// The points behind `drift`.
  public static final Schema DRIFT_POINTS =
      new Schema(
          "drift-points",
          List.of("metric", "order"),
          List.of(
              text("study", "id of the study"),
              text("metric", "name of the metric"),
              integer("order", "", "place among the run's trials, from 0"),
              integer("block", "", "replicate"),
              text("condition", "id of the condition"),
              number("relative", "", "value / geometric mean of the condition's values")));

  /// What trials found on their way.
  public static final Schema FINDINGS =
      new Schema(
          "findings",
          List.of("condition", "metric"),
          List.of(
              text("study", "id of the study"),
              text("condition", "id of the condition"),
              text("metric", "what was found out"),
              text("unit", "unit of mean, sd, ci_low and ci_high"),
              integer("n", "", "trials that found it"),
              number("mean", "see unit", "mean over trials"),
              number("sd", "see unit", "standard deviation over trials (n - 1)"),
              number("ci_low", "see unit", "lower end of the 95 % t interval of the mean"),
              number("ci_high", "see unit", "upper end")));

  /// Findings against the baseline's.
  public static final Schema FINDING_EFFECTS =
      new Schema(
          "finding-effects",
          List.of("condition", "metric"),
          List.of(
              text("study", "id of the study"),
              text("condition", "id of the condition"),
              text("baseline", "id of the condition it is compared with"),
              text("metric", "what was found out"),
              text("unit", "unit of the difference"),
              number("ratio", "", "condition / baseline: geometric mean of the blocks' ratios"),
              number("ci_low", "", "lower end of its 95 % t interval"),
              number("ci_high", "", "upper end"),
              integer("n", "", "blocks in which both found it"),
              number("difference", "see unit", "condition - baseline, mean of the blocks'"),
              number("difference_low", "see unit", "lower end of its 95 % t interval"),
              number("difference_high", "see unit", "upper end")));

  /// Which conditions no other one beats in both score and cost.
  public static final Schema PARETO =
      new Schema(
          "pareto",
          List.of("condition", "score", "cost"),
          List.of(
              text("study", "id of the study"),
              text("condition", "id of the condition"),
              text("mark", "SIMULATED, or empty for a real model"),
              text("score", "metric of which more is better"),
              text("cost", "metric of which less is better"),
              text("unit", "unit of the cost"),
              text("tier", "T1 to T6 of the cost"),
              integer("n", "", "blocks that have all conditions shown"),
              number("score_mean", "", "mean over these blocks"),
              number("score_low", "", "lower end of its 95 % bootstrap interval"),
              number("score_high", "", "upper end"),
              number("cost_mean", "see unit", "mean over these blocks"),
              number("cost_low", "see unit", "lower end of its 95 % bootstrap interval"),
              number("cost_high", "see unit", "upper end"),
              bool("front", "no other condition is as good or better in both and better in one"),
              number(
                  "probability",
                  "",
                  "share of bootstrap samples of blocks in which it is on the front")));

  /// Making a model and using it.
  public static final Schema LIFE =
      new Schema(
          "life",
          List.of("condition"),
          List.of(
              text("study", "id of the study"),
              text("condition", "id of the condition"),
              text("mark", "SIMULATED, or empty for a real model"),
              integer("inferences", "", "answers in the life of a model"),
              integer("n", "", "trials"),
              number("making_cpu_s", "s", "CPU seconds (T6) of images, training and compression"),
              number("answering_cpu_s", "s", "CPU seconds (T6) of all the inferences"),
              number("life_cpu_s", "s", "both together"),
              number("life_j_low", "J", "the same as energy (T5): the model's lower bound"),
              number("life_j_high", "J", "the model's upper bound"),
              number("life_rapl_j", "J", "by the counter (T2), where there is one"),
              number(
                  "saving",
                  "",
                  "1 - life_cpu_s / baseline's, from the geometric mean of the blocks' ratios; the"
                      + " same for T6 and T5"),
              number("saving_low", "", "lower end of its 95 % t interval"),
              number("saving_high", "", "upper end"),
              number("making_saving", "", "the same for making the model alone"),
              number("making_saving_low", "", "lower end"),
              number("making_saving_high", "", "upper end"),
              number("answering_saving", "", "the same for answering alone"),
              number("answering_saving_low", "", "lower end"),
              number("answering_saving_high", "", "upper end"),
              number("accuracy", "", "mean over trials"),
              number("constant_accuracy", "", "of always naming the most frequent class"),
              number(
                  "macro_f1", "", "mean over trials; empty for a run without confusion matrices"),
              number("macro_f1_kept", "", "macro_f1 / baseline's"),
              number("macro_f1_kept_low", "", "lower end of its 95 % t interval"),
              number("macro_f1_kept_high", "", "upper end"),
              number(
                  "cpu_s_per_point",
                  "s",
                  "life_cpu_s for each percentage point of accuracy above the constant classifier"),
              number("j_per_point_low", "J", "the same as energy (T5): lower bound"),
              number("j_per_point_high", "J", "upper bound"),
              number("extra_making_cpu_s", "s", "making_cpu_s - baseline's, mean over blocks"),
              number("saved_cpu_s_per_1000", "s", "inference: baseline's - condition's"),
              number(
                  "break_even",
                  "",
                  "inferences after which what making cost more is saved again; 0 if making costs"
                      + " no more"),
              number("break_even_low", "", "lower end of its 95 % bootstrap interval"),
              number("break_even_high", "", "upper end; empty: no end"),
              text("repays", "at once, after break_even, never, or unclear")));

  /// Several techniques together against each alone.
  public static final Schema CASCADES =
      new Schema(
          "cascades",
          List.of("condition", "metric"),
          List.of(
              text("study", "id of the study"),
              text("condition", "id of the condition"),
              text("mark", "SIMULATED, or empty for a real model"),
              text("parts", "the conditions that it is put together from, in order"),
              text("metric", "what is saved"),
              text("tier", "T1 to T6 for energy and its proxies; empty for others"),
              integer("n", "", "blocks that have all of them"),
              number("saving", "", "1 - cascade / baseline"),
              number("saving_low", "", "lower end of its 95 % t interval"),
              number("saving_high", "", "upper end"),
              number("predicted", "", "1 - product of (1 - saving) of the parts"),
              number("predicted_low", "", "lower end of its 95 % t interval"),
              number("predicted_high", "", "upper end"),
              number(
                  "interaction",
                  "",
                  "(1 - saving) / (1 - predicted): 1 if the parts do not touch each other, above if"
                      + " they get in each other's way"),
              number("interaction_low", "", "lower end of its 95 % t interval, paired by block"),
              number("interaction_high", "", "upper end"),
              number("boot_low", "", "lower end of its 95 % BCa bootstrap interval"),
              number("boot_high", "", "upper end"),
              text(
                  "finding",
                  "as predicted, less than predicted or more than predicted, by the t interval")));

  /// A cascade step by step.
  public static final Schema STEPS =
      new Schema(
          "steps",
          List.of("condition", "metric", "step"),
          List.of(
              text("study", "id of the study"),
              text("condition", "id of the whole cascade"),
              text("metric", "what is saved"),
              text("tier", "T1 to T6 for energy and its proxies; empty for others"),
              integer("step", "", "from 1"),
              text(
                  "part",
                  "the condition that has this part alone, or that adds it to the one before"),
              text("so_far", "the condition that has the parts up to here; empty if not measured"),
              number("left", "", "cost up to here / baseline's"),
              number("left_low", "", "lower end of its 95 % t interval"),
              number("left_high", "", "upper end"),
              number(
                  "predicted_left",
                  "",
                  "product of the parts' own ratios; empty if not measured alone"),
              number("predicted_low", "", "lower end of its 95 % t interval"),
              number("predicted_high", "", "upper end"),
              number("alone", "", "cost of the part alone / baseline's")));

  /// Effects of factors and of pairs of factors in a factorial design.
  public static final Schema FACTORIAL =
      new Schema(
          "factorial",
          List.of("metric", "term"),
          List.of(
              text("study", "id of the study"),
              text("metric", "name of the metric"),
              text("tier", "T1 to T6 for energy and its proxies; empty for others"),
              text("term", "a factor, or two joined by :"),
              integer("order", "", "1: main effect; 2: interaction of two"),
              text("aliased", "terms that a fraction cannot tell from this one"),
              integer("n", "", "blocks that have all conditions of the design"),
              number(
                  "effect",
                  "",
                  "main effect: mean ratio of with to without, over all levels of the others;"
                      + " interaction: the ratio with the other factor / the ratio without it"),
              number("ci_low", "", "lower end of its 95 % t interval"),
              number("ci_high", "", "upper end"),
              number("p", "", "of an effect of 1: paired t test of the logarithms"),
              number("p_holm", "", "corrected for the metric's terms (Holm)")));

  /// Pairs of parts, wherever a study has both, each alone and neither.
  public static final Schema INTERACTIONS =
      new Schema(
          "interactions",
          List.of("metric", "one", "other"),
          List.of(
              text("study", "id of the study"),
              text("metric", "name of the metric"),
              text("tier", "T1 to T6 for energy and its proxies; empty for others"),
              text("one", "condition with the first part alone"),
              text("other", "condition with the second part alone"),
              text("both", "condition with both, the first one first"),
              integer("n", "", "blocks that have all four"),
              number(
                  "interaction",
                  "",
                  "ratio of both / product of the ratios alone: 1 if they do not touch each other"),
              number("ci_low", "", "lower end of its 95 % t interval"),
              number("ci_high", "", "upper end"),
              number("p", "", "of 1: paired t test of the logarithms"),
              number("p_holm", "", "corrected for the metric's pairs (Holm)")));

  /// The same techniques in another order.
  public static final Schema ORDERS =
      new Schema(
          "orders",
          List.of("condition", "other", "metric"),
          List.of(
              text("study", "id of the study"),
              text("condition", "techniques in one order"),
              text("other", "the same techniques in another"),
              text("metric", "name of the metric"),
              text("tier", "T1 to T6 for energy and its proxies; empty for others"),
              integer("n", "", "blocks that have both"),
              number("ratio", "", "condition / other: geometric mean of the blocks' ratios"),
              number("ci_low", "", "lower end of its 95 % t interval"),
              number("ci_high", "", "upper end"),
              number("p", "", "of 1: paired t test of the logarithms"),
              text(
                  "finding",
                  "order matters, or unclear: by the interval; noise; same; one block")));

  private ResultTables() {}
}
