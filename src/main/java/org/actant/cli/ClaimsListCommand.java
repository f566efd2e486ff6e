package org.actant.cli;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Callable;
import org.actant.claims.ClaimTables;
import org.actant.table.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `actant claims list`.
@Command(
    name = "list",
    description = "Lists claims, the most specific first.",
    footer = {
      "%nSpecificity counts which of six elements a claim has: commitment, quantity, date,"
          + " baseline, scope, verifier. It says how",
      "much of a claim can be checked, not whether it is true. `actant claims show` shows the"
          + " words.",
      "%nExamples:",
      "  actant claims list --issuer Google --min-specificity 4",
      "  actant claims list --concept water --status planned",
      "  actant claims list --issuer OpenAI --voice reported",
      "  actant claims list --json --limit 10000"
    })
final class ClaimsListCommand implements Callable<Integer> {
  @Mixin Session session;
  @Mixin ClaimsFilter filter;

  @Option(names = "--concept", paramLabel = "CODE", description = "Only on this concept.")
  @Nullable String concept;

  @Option(names = "--document", paramLabel = "ID", description = "Only of this document.")
  @Nullable String document;

  @Option(
      names = "--min-specificity",
      paramLabel = "N",
      description = "Only with at least so many of the six elements.")
  int least;

  @Override
  public Integer call() throws IOException {
    Table claims =
        filter.of(
            ClaimsRoom.upToDate(session).read(ClaimTables.CLAIMS),
            "issuer",
            Set.of("done", "planned", "indeterminate"));
    claims = ClaimsRoom.only(claims, "concepts", concept);
    claims = ClaimsRoom.only(claims, "document", document);
    int at = claims.index("specificity");
    filter.print(
        session.console(),
        claims.filter(row -> Integer.parseInt(row.get(at)) >= least),
        "specificity",
        "claims",
        "claim",
        "voice",
        "document",
        "page",
        "status",
        "specificity",
        "concepts",
        "answers",
        "quotation");
    return ExitCode.DONE;
  }
}
