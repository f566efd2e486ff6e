package org.actant.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.actant.actors.ActorsStage;
import org.actant.actors.SymmetryStage;
import org.actant.table.Table;
import org.actant.workspace.StageRunner;
import org.actant.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `actant actors symmetry`.
@Command(
    name = "symmetry",
    description = "Compares in which terms humans and nonhumans are coded.",
    footer = {
      "%nThe shares of the codes among statements with a human and with a nonhuman actor, their"
          + " difference with its interval of",
      "95 %%, and what that says. --people leaves out suggestions that nobody has accepted.",
      "%nExample:",
      "  actant actors symmetry --people"
    })
final class ActorsSymmetryCommand implements Callable<Integer> {
  @Mixin Session session;

  @Option(names = "--people", description = "Only what people coded or accepted.")
  boolean people;

  @Override
  public Integer call() throws IOException {
    Workspace workspace = session.workspace();
    StageRunner runner = session.runner(workspace);
    runner.run(new ActorsStage(), session.console().progress());
    runner.run(new SymmetryStage(), session.console().progress());
    Table table = ActorTables.read(workspace, SymmetryStage.FILE);
    String basis = people ? "people" : "all";
    session.console().table(table.filter(row -> row.getFirst().equals(basis)));
    return ExitCode.DONE;
  }
}
