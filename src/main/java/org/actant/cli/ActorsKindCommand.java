package org.actant.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.actant.actors.Actor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `actant actors kind`.
@Command(
    name = "kind",
    description = "Decides whether an actor is human, and of what type.",
    footer = {"%nExample:", "  actant actors kind Copilot nonhuman --type model"})
final class ActorsKindCommand implements Callable<Integer> {
  @Mixin Session session;
  @Mixin DecisionOptions options;

  @Parameters(index = "0", paramLabel = "ACTOR", description = "Name or id of an actor.")
  String actor;

  @Parameters(index = "1", paramLabel = "KIND", description = "human or nonhuman.")
  Actor.Kind kind;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "Such as organization, group, model, infrastructure.")
  @Nullable String type;

  @Override
  public Integer call() throws IOException {
    return options.decide(session, desk -> desk.kind(actor, kind, type));
  }
}
