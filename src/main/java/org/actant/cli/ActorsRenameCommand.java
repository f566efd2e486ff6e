package org.actant.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `actant actors rename`.
@Command(
    name = "rename",
    description = "Decides by which name an actor goes.",
    footer = {"%nExample:", "  actant actors rename EACA --to \"European Agencies Association\""})
final class ActorsRenameCommand implements Callable<Integer> {
  @Mixin Session session;
  @Mixin DecisionOptions options;

  @Parameters(paramLabel = "ACTOR", description = "Name or id of an actor.")
  String actor;

  @Option(names = "--to", required = true, paramLabel = "NAME", description = "The new name.")
  String to;

  @Override
  public Integer call() throws IOException {
    return options.decide(session, desk -> desk.rename(actor, to));
  }
}
