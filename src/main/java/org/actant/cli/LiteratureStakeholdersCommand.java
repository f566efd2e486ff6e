package org.actant.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.actant.literature.LiteratureStage;
import org.actant.literature.Overview;
import org.actant.table.Table;
import org.actant.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `actant literature stakeholders`.
@Command(
    name = "stakeholders",
    description = {
      "Say who asks for a practice, who resists it, and which regulation touches it.",
      "Only what coded passages say; where they say nothing, there is no row."
    },
    footer = {
      "",
      "Examples:",
      "  actant literature stakeholders",
      "  actant literature stakeholders --json"
    })
final class LiteratureStakeholdersCommand implements Callable<Integer> {
  @Mixin Session session;

  @Override
  public Integer call() throws IOException {
    Workspace workspace = session.workspace();
    LiteratureCommand.refresh(session, workspace, LiteratureCommand.findings(workspace));
    Table stakeholders = Overview.stakeholders(workspace);
    session.console().table(stakeholders);
    session
        .console()
        .say(
            stakeholders.rows().isEmpty()
                ? "no coded passage names a technique as wanted, resisted or regulated"
                : "suggested: by the machine, and seen by no person. For each practice: "
                    + LiteratureStage.FOLDER
                    + "/practice_stakeholders.csv");
    return ExitCode.DONE;
  }
}
