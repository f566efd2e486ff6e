package org.actant.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.actant.claims.PairVerdict;
import org.actant.claims.Relation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `actant claims confirm`.
@Command(
    name = "confirm",
    description = "Says that an answer belongs to a claim, and how it stands to it.",
    footer = {
      "%nThe verdict is on disk, in codebook/verdicts/NAME.jsonl, when the command ends. The last"
          + " verdict of a person holds.",
      "%nExamples:",
      "  actant claims confirm 4d5e6f --coder ada",
      "  actant claims confirm 4d5e6f --coder ada --label qualifies --note \"by the year only\""
    })
final class ClaimsConfirmCommand implements Callable<Integer> {
  @Mixin Session session;
  @Mixin PairVerdictOptions options;

  @Option(
      names = "--label",
      paramLabel = "LABEL",
      description = "supports, contests, qualifies or mentions; default: what the machine says.")
  @Nullable Relation label;

  @Override
  public Integer call() throws IOException {
    return options.say(session, PairVerdict.Kind.CONFIRM, label);
  }
}
