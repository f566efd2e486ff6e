package org.actant.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `actant claims`: what companies claim, and what others answer.
@Command(
    name = "claims",
    description = "Finds what companies claim and what others answer, and lays both side by side.",
    footer = {
      "%nA claim is shown with the words that make it specific, an answer with the words by which"
          + " it supports, contests or",
      "qualifies it. Nothing here is a verdict on anybody. Pairs are suggestions until somebody"
          + " confirms or rejects them.",
      "%nExamples:",
      "  actant claims list --issuer Google --min-specificity 4",
      "  actant claims pairs --issuer Google --label contests",
      "  actant claims show 1a2b3c",
      "  actant claims confirm 4d5e6f --coder ada --label qualifies"
    },
    subcommands = {
      ClaimsListCommand.class,
      ClaimsPairsCommand.class,
      ClaimsShowCommand.class,
      ClaimsConfirmCommand.class,
      ClaimsRejectCommand.class,
      ClaimsCasesCommand.class,
      ClaimsAskCommand.class,
      ClaimsEvaluateCommand.class,
    })
final class ClaimsCommand implements Runnable {
  @CommandLine.Spec CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(System.err);
  }
}
