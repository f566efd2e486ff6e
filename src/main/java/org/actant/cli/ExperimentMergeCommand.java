package org.actant.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.actant.experiment.RunMerge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `actant experiment merge STUDY RUN...`.
@Command(
    name = "merge",
    description = {
      "Put the blocks of several runs of one study, as of several machines, into a new run.",
      "Each block comes whole from one run; trials.csv says from which machine."
    },
    footer = {
      "",
      "Examples:",
      "  actant experiment run demo --blocks 1-2     (on one machine)",
      "  actant experiment run demo --blocks 3-4     (on another)",
      "  actant experiment merge demo 20260301T120000Z 20260301T130000Z",
      "  actant experiment summarize demo"
    })
final class ExperimentMergeCommand implements Callable<Integer> {
  @Mixin Session session;

  @Parameters(index = "0", paramLabel = "STUDY", description = "experiments/STUDY.yaml.")
  String study;

  @Parameters(
      index = "1..*",
      arity = "2..*",
      paramLabel = "RUN",
      description = "Folders of experiments/runs/STUDY, two or more.")
  List<String> runs;

  @Override
  public Integer call() throws IOException {
    String merged = RunMerge.merge(session.workspace(), study, runs, Session.CLOCK);
    session.console().result("experiments/runs/" + study + "/" + merged, merged);
    return ExitCode.DONE;
  }
}
