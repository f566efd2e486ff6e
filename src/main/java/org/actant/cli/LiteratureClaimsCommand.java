package org.actant.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.actant.literature.LiteratureStage;
import org.actant.literature.Overview;
import org.actant.table.Table;
import org.actant.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `actant literature claims`.
@Command(
    name = "claims",
    description = {
      "Link technical claims of the corpus to the studies that test them.",
      "The link is made by words; the verdict is that of the study's claim, not of the sentence."
    },
    footer = {"", "Examples:", "  actant literature claims", "  actant literature claims --json"})
final class LiteratureClaimsCommand implements Callable<Integer> {
  @Mixin Session session;

  @Override
  public Integer call() throws IOException {
    Workspace workspace = session.workspace();
    LiteratureCommand.refresh(session, workspace, LiteratureCommand.findings(workspace));
    Table claims = Overview.claims(workspace);
    session.console().table(claims);
    session
        .console()
        .say(
            claims.rows().isEmpty()
                ? "no sentence of the corpus says of a technique that it saves, or nothing is"
                    + " coded or measured yet (`actant run`)"
                : "words of techniques and of saving: experiments/literature/topics.csv. How each"
                    + " link was made: "
                    + LiteratureStage.FOLDER
                    + "/tested_claims.csv");
    return ExitCode.DONE;
  }
}
