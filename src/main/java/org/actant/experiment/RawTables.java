package org.actant.experiment;

import static org.actant.table.Column.bool;
import static org.actant.table.Column.integer;
import static org.actant.table.Column.number;
import static org.actant.table.Column.text;

import java.util.List;
import org.actant.table.Schema;

/// The raw tables of a run. Rows are only ever added. `trial` counts the processes that were
/// started; a number without a row in `trials.csv` was interrupted, and its other rows count for
/// nothing.
public final class RawTables {
  public static final Schema TRIALS =
      new Schema(
          "trials",
          List.of("trial"),
          List.of(
              integer("trial", "", "number of the process within the run"),
              integer("block", "", "replicate, from 1"),
              integer(
                  "position", "", "place in the block's random order; 0 is what comes before it"),
              text(
                  "condition",
                  "id of the condition; train: the training of the block's network; a/a: the"
                      + " baseline once more; idle: the machine without work"),
              integer("seed", "", "seed of the block"),
              text("started", "time of day, UTC"),
              number("elapsed_s", "s", "time from the start of the process to its last message"),
              text("status", "ok or failed"),
              text("reason", "why it failed"),
              number("accuracy", "", "share of test images named rightly"),
              number("constant_accuracy", "", "accuracy of always naming the most frequent class"),
              number("latency_p50_ms", "ms", "median time of one image answered alone"),
              integer("size_bytes", "B", "size of the model file"),
              integer("parameters", "", "parameters that training can change"),
              number(
                  "parity_max_abs",
                  "",
                  "largest difference of a logit from the network the model was made from"),
              number("parity_top1", "", "share of images on which model and network agree"),
              bool("real", "false: SIMULATED, not exported, reloaded and compared"),
              text("engine", "what answered"),
              text("note", "what was done and decided"),
              text("machine", "which of the run's machines; empty where there is one")));

  public static final Schema WINDOWS =
      new Schema(
          "windows",
          List.of("trial", "window", "repetition"),
          List.of(
              integer("trial", "", "number of the process within the run"),
              text(
                  "window",
                  "run: the whole process; start, load, data, train, compress, evaluate, warm-up,"
                      + " infer or latency within it; idle; or what a command named"),
              integer("repetition", "", "from 1"),
              number("begin_s", "s", "time from the start of the process"),
              number("elapsed_s", "s", "length by the trial's own clock"),
              integer("items", "", "images worked on; 0 where there is nothing to count"),
              number(
                  "cpu_s",
                  "s",
                  "CPU seconds of the process, of a command with all that it started (T6)"),
              number(
                  "instructions",
                  "",
                  "user-mode instructions of the process (T6); empty where not readable"),
              number(
                  "rapl_j",
                  "J",
                  "energy of the whole machine's packages and memory (T2); empty where not"
                      + " readable"),
              number(
                  "host_busy_s", "s", "CPU seconds of the whole machine, the process among them"),
              number("host_steal_s", "s", "CPU seconds that the hypervisor gave to others"),
              number(
                  "gpu_j",
                  "J",
                  "energy of the machine's GPU boards by the driver's counter (T2); empty where not"
                      + " readable")));

  public static final Schema CLASSES =
      new Schema(
          "classes",
          List.of("trial", "class"),
          List.of(
              integer("trial", "", "number of the process within the run"),
              integer("class", "", "label, from 0"),
              integer("n", "", "test images of the class"),
              integer("correct", "", "named rightly")));

  public static final Schema CONFUSION =
      new Schema(
          "confusion",
          List.of("trial", "class", "answer"),
          List.of(
              integer("trial", "", "number of the process within the run"),
              integer("class", "", "label, from 0"),
              integer("answer", "", "class that was answered, from 0"),
              integer(
                  "n",
                  "",
                  "images of the class that got this answer; none of a pair that is not there")));

  public static final Schema FINDINGS =
      new Schema(
          "findings",
          List.of("trial", "metric"),
          List.of(
              integer("trial", "", "number of the process within the run"),
              text("metric", "what was found out on the way"),
              text("unit", "unit of the value; empty for a plain number"),
              number("value", "see unit", "the figure")));

  public static final Schema SAMPLES =
      new Schema(
          "samples",
          List.of("trial", "at_s", "meter", "channel"),
          List.of(
              integer("trial", "", "number of the process within the run"),
              number("at_s", "s", "time from the start of the process"),
              text("mark", "begin or end of a window, or tick for the regular reading"),
              text("meter", "name of the meter"),
              text("channel", "which of the meter's figures"),
              text("unit", "s, J, or empty for a count"),
              number(
                  "amount",
                  "",
                  "since the start of the process; empty where the meter had no figure"),
              text("reason", "why there is no figure")));

  public static final Schema SCHEDULE =
      new Schema(
          "schedule",
          List.of("event", "first", "last"),
          List.of(
              text("event", "begin, part, pilot, budget or merge; the last row holds"),
              integer("first", "", "first block of the run"),
              integer("last", "", "last block of the run, as far as was known"),
              text("reason", "why")));

  public static final Schema SESSIONS =
      new Schema(
          "sessions",
          List.of("started"),
          List.of(
              text("started", "time of day, UTC, at which the runner began or went on"),
              integer("trials", "", "that it ran"),
              number("elapsed_s", "s", "from its beginning to its end"),
              number("trials_s", "s", "of that, from the start of a trial's process to its end"),
              number("pauses_s", "s", "of that, cool-down"),
              number("own_s", "s", "what is left: the runner's own time between trials"),
              number("marks_s", "s", "time in which trials waited for meters to be read"),
              number("own_cpu_s", "s", "CPU seconds of the runner"),
              text("end", "done, budget or open")));

  private RawTables() {}
}
