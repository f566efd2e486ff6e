package org.actant.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.actant.literature.LiteratureStage;
import org.actant.literature.Overview;
import org.actant.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `actant literature compare`.
@Command(
    name = "compare",
    description = "Set published figures beside what was measured here with the same knob.",
    footer = {"", "Examples:", "  actant literature compare", "  actant literature compare --json"})
final class LiteratureCompareCommand implements Callable<Integer> {
  @Mixin Session session;

  @Override
  public Integer call() throws IOException {
    Workspace workspace = session.workspace();
    LiteratureCommand.refresh(session, workspace, LiteratureCommand.findings(workspace));
    session.console().table(Overview.compared(workspace));
    session
        .console()
        .say(
            "low, high: the two-sided 95 % interval over blocks. tiers: mixed, or unknown where the"
                + " publication does not say how it measured; then only direction and order of"
                + " magnitude can be compared. All columns: "
                + LiteratureStage.FOLDER
                + "/comparisons.csv");
    return ExitCode.DONE;
  }
}
