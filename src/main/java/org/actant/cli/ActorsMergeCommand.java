package org.actant.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `actant actors merge`.
@Command(
    name = "merge",
    description = "Decides that one actor is another one.",
    footer = {
      "%nThe decision is added to codebook/actors.jsonl; nothing is lost, and `actant actors undo`"
          + " takes it back.",
      "%nExamples:",
      "  actant actors merge EFF --into \"Electronic Frontier Foundation\" --because \"its"
          + " acronym\"",
      "  actant actors merge access-now-europe --into access-now"
    })
final class ActorsMergeCommand implements Callable<Integer> {
  @Mixin Session session;
  @Mixin DecisionOptions options;

  @Parameters(paramLabel = "ACTOR", description = "Name or id of an actor.")
  String actor;

  @Option(
      names = "--into",
      required = true,
      paramLabel = "ACTOR",
      description = "Name or id of the actor that it is.")
  String into;

  @Override
  public Integer call() throws IOException {
    return options.decide(session, desk -> desk.merge(actor, into));
  }
}
