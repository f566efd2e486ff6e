package org.actant.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.actant.experiment.analysis.SummarizeStage;
import org.actant.experiment.replication.Claims;
import org.actant.experiment.replication.ReplicationStage;
import org.actant.input.InputException;
import org.actant.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `actant experiment claims`.
@Command(
    name = "claims",
    description = {
      "Hold published claims against what was measured here: claimed, measured, verdict.",
      "The claims are the files experiments/replications/CLAIM.yaml."
    },
    footer = {"", "Examples:", "  actant experiment claims", "  actant experiment claims --json"})
final class ExperimentClaimsCommand implements Callable<Integer> {
  @Mixin Session session;

  @Override
  public Integer call() throws IOException {
    Workspace workspace = session.workspace();
    var stage = new ReplicationStage();
    if (stage.tasks(workspace).isEmpty()) {
      throw new InputException(
          "no claims in this workspace; expected files experiments/replications/CLAIM.yaml");
    }
    for (SummarizeStage summarize : SummarizeStage.all(workspace)) {
      var _ = session.runner(workspace).run(summarize, session.console().progress());
    }
    var _ = session.runner(workspace).run(stage, session.console().progress());
    session.console().table(Claims.overview(workspace));
    session
        .console()
        .say(
            "in brackets: the two-sided 95 % interval over blocks. reproduced: as claimed within"
                + " the tolerance of the claim's file, and an effect beyond doubt; direction only:"
                + " an effect of another size. Sources, limits and all figures: "
                + stage.folder());
    return ExitCode.DONE;
  }
}
