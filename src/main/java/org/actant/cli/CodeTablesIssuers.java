package org.actant.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.actant.input.InputException;
import org.actant.tabulation.CodedUnits;
import org.actant.tabulation.IssuerComparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `actant code tables issuers`.
@Command(
    name = "issuers",
    description = "Compares what issuers speak of.",
    footer = {
      "%nEvery issuer is compared with all others, or those named with each other. A difference is"
          + " of shares of coded units,",
      "with its 95 %% interval. About one interval in twenty misses zero by chance alone.",
      "%nExamples:",
      "  actant code tables issuers",
      "  actant code tables issuers --issuer Google --issuer Greenpeace --codes renewables",
      "  actant code tables issuers --status accepted,coded --export issuers.xlsx"
    })
final class CodeTablesIssuers implements Callable<Integer> {
  @Mixin Session session;
  @Mixin CodeTablesOptions options;

  @Option(
      names = "--issuer",
      paramLabel = "NAME",
      description = "An issuer to compare, two at least; default: each with all others.")
  List<String> issuers = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    CodedUnits units = options.read(session);
    List<String> known =
        units.coded().stream().map(unit -> unit.source().issuer()).distinct().sorted().toList();
    for (String issuer : issuers) {
      if (!known.contains(issuer)) {
        throw new InputException(
            "--issuer is `"
                + issuer
                + "`, of whom nothing is coded; expected one of "
                + String.join(", ", known));
      }
    }
    if (issuers.size() == 1) {
      throw new InputException("one --issuer; expected two or more, or none for all");
    }
    options.show(
        session,
        IssuerComparison.SCHEMA,
        "What issuers speak of",
        IssuerComparison.table(units, issuers, options.codes()));
    return ExitCode.DONE;
  }
}
