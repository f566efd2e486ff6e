package org.actant.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.actant.experiment.analysis.SummarizeStage;
import org.actant.experiment.practice.PracticesStage;
import org.actant.experiment.replication.ReplicationStage;
import org.actant.input.InputException;
import org.actant.literature.LiteratureStage;
import org.actant.workspace.Stage;
import org.actant.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `actant literature`: what others published, and what became of it.
@Command(
    name = "literature",
    description = {
      "Published figures: recomputed from their own inputs, and beside what was measured here.",
      "They are the files experiments/literature/*.csv."
    },
    subcommands = {
      LiteratureListCommand.class,
      LiteratureRecomputeCommand.class,
      LiteratureCompareCommand.class,
      LiteratureClaimsCommand.class,
      LiteratureStakeholdersCommand.class
    },
    footer = {
      "",
      "Examples:",
      "  actant literature list --source strubell-2019",
      "  actant literature recompute --flagged",
      "  actant literature compare --json",
      "  actant literature claims",
      "  actant literature stakeholders"
    })
final class LiteratureCommand implements Callable<Integer> {
  @Mixin Session session;

  @Override
  public Integer call() throws IOException {
    Workspace workspace = session.workspace();
    refresh(session, workspace, List.of());
    LiteratureRecomputeCommand.show(session.console(), workspace, Optional.empty(), true);
    session.console().say("flagged figures; all: `actant literature recompute`");
    return ExitCode.DONE;
  }

  /// Brings the tables of the literature up to date.
  ///
  /// @param before stages whose tables are read
  static void refresh(Session session, Workspace workspace, List<Stage> before) throws IOException {
    var stage = new LiteratureStage();
    if (stage.tasks(workspace).isEmpty()) {
      throw new InputException(
          "no published figures in this workspace; expected experiments/literature/figures.csv,"
              + " sources.csv and inputs.csv");
    }
    for (Stage earlier : before) {
      var _ = session.runner(workspace).run(earlier, session.console().progress());
    }
    var _ = session.runner(workspace).run(stage, session.console().progress());
  }

  /// What the studies of a workspace have found.
  static List<Stage> findings(Workspace workspace) throws IOException {
    var stages = new ArrayList<Stage>(SummarizeStage.all(workspace));
    stages.add(new ReplicationStage());
    stages.add(new PracticesStage());
    return stages;
  }
}
