package org.actant.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `actant actors undo`.
@Command(
    name = "undo",
    description = "Takes back the last decision about actors that holds, or a named one.",
    footer = {
      "%nThe log keeps both, the decision and its undoing; an undoing may be undone by its id.",
      "%nExamples:",
      "  actant actors undo",
      "  actant actors undo 5f0c2a --because \"two different foundations\""
    })
final class ActorsUndoCommand implements Callable<Integer> {
  @Mixin Session session;
  @Mixin DecisionOptions options;

  @Parameters(
      arity = "0..1",
      paramLabel = "ID",
      description = "Id of the decision, as `actant actors log` shows it.")
  @Nullable String id;

  @Override
  public Integer call() throws IOException {
    return options.decide(session, desk -> desk.undo(id));
  }
}
