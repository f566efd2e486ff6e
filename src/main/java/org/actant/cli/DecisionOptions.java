package org.actant.cli;

import java.io.IOException;
import org.actant.actors.ActorsStage;
import org.actant.actors.Decision;
import org.actant.actors.DecisionDesk;
import org.actant.workspace.StageRunner;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What every decision about actors asks: who decides, and why.
final class DecisionOptions {
  @Option(
      names = "--who",
      paramLabel = "NAME",
      defaultValue = "${sys:user.name}",
      description = "Who decides; default: the user of this computer, ${DEFAULT-VALUE}.")
  String who = "";

  @Option(names = "--because", paramLabel = "TEXT", description = "Why.")
  @Nullable String because;

  /// What somebody decides at the desk.
  interface Deciding {
    Decision at(DecisionDesk desk) throws IOException;
  }

  /// Brings the actors up to date, so that the names on the desk are those of today, adds the
  /// decision to the log, and says what it is.
  int decide(Session session, Deciding deciding) throws IOException {
    Workspace workspace = session.workspace();
    StageRunner runner = session.runner(workspace);
    runner.run(new ActorsStage(), session.console().progress());
    Decision decision =
        deciding.at(new DecisionDesk(workspace, Session.CLOCK, who.strip(), because));
    runner.run(new ActorsStage(), session.console().progress());
    session.console().result("decision " + decision.id() + ": " + decision.says() + ".", decision);
    session.console().say("`actant run` lets suggestions, passages and networks follow.");
    return ExitCode.DONE;
  }
}
