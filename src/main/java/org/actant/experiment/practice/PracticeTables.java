package org.actant.experiment.practice;

import static org.actant.table.Column.integer;
import static org.actant.table.Column.number;
import static org.actant.table.Column.text;

import java.util.List;
import org.actant.table.Schema;

/// The ranked list of practices.
public final class PracticeTables {
  public static final Schema PRACTICES =
      new Schema(
          "practices",
          List.of("study", "condition"),
          List.of(
              integer("rank", "", "by outcome, then by saving"),
              text("advice", "the row as a sentence"),
              integer("same_saving", "", "rows with the same techniques that save"),
              integer("same", "", "rows with the same techniques, this one among them"),
              text("outcome", "saves; saves, loses accuracy; unproven; does not save; costs more"),
              text("grade", "A to D: how sure the outcome is"),
              text("confidence", "the grade in words: high, moderate, low or very low"),
              text("technique", "techniques in the order in which they were applied"),
              text("level", "levels of their knobs"),
              text(
                  "aim",
                  "making, answering, life, or gpu or run of a command: the cost that it is judged"
                      + " by"),
              text("cost", "metric of that cost"),
              text("tier", "T1 to T6 of the cost"),
              text("mark", "SIMULATED, or empty for a real model"),
              number("saving", "", "1 - cost / baseline's"),
              number("saving_low", "", "lower end of its 95 % t interval"),
              number("saving_high", "", "upper end"),
              integer("n", "", "blocks"),
              number("p_holm", "", "corrected p of no effect"),
              number("floor", "", "noise floor as a ratio; empty without a copy of the baseline"),
              number("points", "", "accuracy - baseline's, in percentage points"),
              number("points_low", "", "lower end of its 95 % t interval"),
              number("points_high", "", "upper end"),
              number("build_s", "s", "CPU time to make the model - baseline's"),
              number("build_low", "s", "lower end of its 95 % t interval"),
              number("build_high", "s", "upper end"),
              number("making_saving", "", "saving in making the model"),
              number("answering_saving", "", "saving in answering"),
              number("life_saving", "", "saving over the life of the model"),
              text("dataset", "data set"),
              text("network", "shape of the network, or what was studied"),
              text("engine", "what answered"),
              text("study", "evidence: id of the study"),
              text("run", "evidence: id of the run"),
              integer("trials", "", "evidence: trials of the condition that ended well"),
              integer("failed", "", "evidence: trials of the condition that failed"),
              text("condition", "evidence: id of the condition"),
              text("baseline", "evidence: what it was compared with")));

  private PracticeTables() {}
}
