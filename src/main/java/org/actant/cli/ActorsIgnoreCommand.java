package org.actant.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `actant actors ignore`.
@Command(
    name = "ignore",
    description = "Decides that a name is noise and no actor's.",
    footer = {"%nExample:", "  actant actors ignore \"Key Figures\" --because \"a heading\""})
final class ActorsIgnoreCommand implements Callable<Integer> {
  @Mixin Session session;
  @Mixin DecisionOptions options;

  @Parameters(paramLabel = "ACTOR", description = "Name or id of an actor.")
  String actor;

  @Override
  public Integer call() throws IOException {
    return options.decide(session, desk -> desk.ignore(actor));
  }
}
