package org.actant.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.actant.claims.PairVerdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `actant claims reject`.
@Command(
    name = "reject",
    description = "Says that an answer does not belong to a claim.",
    footer = {
      "%nThe verdict is on disk, in codebook/verdicts/NAME.jsonl, when the command ends.",
      "%nExample:",
      "  actant claims reject 4d5e6f --coder ada --note \"about another campus\""
    })
final class ClaimsRejectCommand implements Callable<Integer> {
  @Mixin Session session;
  @Mixin PairVerdictOptions options;

  @Override
  public Integer call() throws IOException {
    return options.say(session, PairVerdict.Kind.REJECT, null);
  }
}
