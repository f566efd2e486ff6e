package org.actant.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.actant.experiment.StudyPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `actant experiment plan STUDY`.
@Command(
    name = "plan",
    description = {
      "Check a study and say what it would run. Nothing runs.",
      "That is its conditions, trials, effects that its design cannot tell apart, and how long it"
          + " takes."
    },
    footer = {
      "",
      "Designs, in experiments/STUDY.yaml:",
      "  conditions:                      a list, each with its techniques",
      "    fp32: []",
      "    pruned50+int8: [{technique: filter-pruning, level: 0.5}, int8]",
      "",
      "  design: crossed                  all combinations (also one-at-a-time, or fractional with",
      "  knobs:                           {type: fractional, resolution: 4} or generators: [ABC])",
      "    pruning: {dense: [], pruned50: [{technique: filter-pruning, level: 0.5}]}",
      "    precision: {fp32: [], int8: [int8]}",
      "",
      "  steps:                           each alone, and all orders of two",
      "    pruned50: [{technique: filter-pruning, level: 0.5}]",
      "    int8: [int8]",
      "  cascades: [[pruned50, int8]]     or these cascades, step by step",
      "",
      "  command: /usr/bin/python3 {workspace}/train.py --bits {bits} --seed {seed}",
      "  environment: {OMP_NUM_THREADS: \"{threads}\"}",
      "  metrics: {file: metrics.json, required: [accuracy]}",
      "  knobs: {bits: [32, 16]}",
      "",
      "  blocks: 5 | auto | {pilot: 5, most: 30, half-width: 0.02}",
      "  budget: {minutes: 90, cpu-seconds: 20000, joules: 500000}",
      "",
      "Examples:",
      "  actant experiment plan demo",
      "  actant experiment plan demo --json"
    })
final class ExperimentPlanCommand implements Callable<Integer> {
  @Mixin Session session;

  @Parameters(paramLabel = "STUDY", description = "The study: experiments/STUDY.yaml.")
  String study;

  @Override
  public Integer call() throws IOException {
    return show(session, study, Optional.empty());
  }

  static int show(Session session, String study, Optional<String> blocks) throws IOException {
    StudyPlan plan = StudyPlan.of(session.workspace(), study, blocks, Session.CLOCK);
    Console console = session.console();
    if (console.json()) {
      console.result("", plan);
      return ExitCode.DONE;
    }
    console.table(plan.conditions());
    plan.notes().forEach(console::say);
    console.say(plan.trials());
    console.say("time: " + plan.time());
    plan.missing().forEach(need -> console.warn("this machine lacks " + need));
    return ExitCode.DONE;
  }
}
