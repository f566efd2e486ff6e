package org.actant.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.actant.experiment.analysis.SummarizeStage;
import org.actant.experiment.practice.Practices;
import org.actant.experiment.practice.PracticesStage;
import org.actant.input.InputException;
import org.actant.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `actant experiment practices`.
@Command(
    name = "practices",
    description = {
      "Rank what all studies found: what saves, at what cost in accuracy, and how sure that is.",
      "What does not save stands below, as plainly."
    },
    footer = {
      "",
      "Examples:",
      "  actant experiment practices",
      "  actant experiment practices --json"
    })
final class ExperimentPracticesCommand implements Callable<Integer> {
  @Mixin Session session;

  @Override
  public Integer call() throws IOException {
    Workspace workspace = session.workspace();
    for (SummarizeStage summarize : SummarizeStage.all(workspace)) {
      var _ = session.runner(workspace).run(summarize, session.console().progress());
    }
    var stage = new PracticesStage();
    if (stage.tasks(workspace).isEmpty()) {
      throw new InputException(
          "no study has a finished run; expected one from `actant experiment run STUDY`");
    }
    var _ = session.runner(workspace).run(stage, session.console().progress());
    session.console().table(Practices.overview(workspace));
    session
        .console()
        .say(
            "saving: 1 - CPU seconds (T6) / baseline's, in percent, with its 95 % interval. aim:"
                + " the cost judged by. grade: A at least five blocks, a known noise floor and a"
                + " corrected p below 0.05; D nothing shown. All figures: "
                + stage.folder());
    return ExitCode.DONE;
  }
}
