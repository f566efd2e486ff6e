package org.actant.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `actant actors split`.
@Command(
    name = "split",
    description = "Decides that a spelling of an actor is another actor's name.",
    footer = {
      "%nExamples:",
      "  actant actors split Microsoft --alias \"Microsoft Research\"",
      "  actant actors split ai-model --alias model --to \"business model\" --document report-2021"
    })
final class ActorsSplitCommand implements Callable<Integer> {
  @Mixin Session session;
  @Mixin DecisionOptions options;

  @Parameters(paramLabel = "ACTOR", description = "Name or id of an actor.")
  String actor;

  @Option(
      names = "--alias",
      required = true,
      paramLabel = "TEXT",
      description = "The spelling, as `actant actors list` shows it.")
  String alias;

  @Option(
      names = "--to",
      paramLabel = "NAME",
      description = "Whose name it is; default: an actor of this name.")
  @Nullable String to;

  @Option(
      names = "--document",
      paramLabel = "ID",
      description = "Only in this document; may be given several times.")
  List<String> documents = List.of();

  @Override
  public Integer call() throws IOException {
    return options.decide(
        session, desk -> desk.split(actor, alias, to == null ? alias : to, documents));
  }
}
