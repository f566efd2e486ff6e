package org.actant.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `actant actors`: who and what acts.
@Command(
    name = "actors",
    description = "Looks after the actors that documents mention, human and nonhuman.",
    subcommands = {
      ActorsListCommand.class,
      ActorsNetworkCommand.class,
      ActorsMergeCommand.class,
      ActorsSplitCommand.class,
      ActorsRenameCommand.class,
      ActorsKindCommand.class,
      ActorsIgnoreCommand.class,
      ActorsUndoCommand.class,
      ActorsLogCommand.class,
      ActorsSymmetryCommand.class,
      ActorsSilentCommand.class,
    })
final class ActorsCommand implements Runnable {
  @CommandLine.Spec CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(System.err);
  }
}
