package org.actant.cli;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
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
      "  actant claims list --json --limit 10000"
    })
final class ClaimsListCommand implements Callable<Integer> {
  @Mixin Session session;

  @Option(names = "--issuer", paramLabel = "NAME", description = "Only of this issuer.")
  @Nullable String issuer;

  @Option(names = "--concept", paramLabel = "CODE", description = "Only on this concept.")
  @Nullable String concept;

  @Option(names = "--document", paramLabel = "ID", description = "Only of this document.")
  @Nullable String document;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "Only done, planned or indeterminate.")
  @Nullable String status;

  @Option(
      names = "--min-specificity",
      paramLabel = "N",
      description = "Only with at least so many of the six elements.")
  int least;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "At most so many; default: ${DEFAULT-VALUE}.")
  int limit;

  @Override
  public Integer call() throws IOException {
    Table claims = ClaimsRoom.upToDate(session).read(ClaimTables.CLAIMS);
    Console console = session.console();
    Table wanted = claims;
    if (!claims.rows().isEmpty()) {
      wanted = ClaimsRoom.only(wanted, "issuer", issuer);
      wanted = ClaimsRoom.only(wanted, "concepts", concept);
      wanted = ClaimsRoom.only(wanted, "document", document);
      wanted = ClaimsRoom.only(wanted, "status", status);
    }
    int at = claims.index("specificity");
    Comparator<List<String>> order = Comparator.comparingInt(row -> -Integer.parseInt(row.get(at)));
    Table sorted =
        new Table(
            wanted.columns(),
            wanted.rows().stream()
                .filter(row -> Integer.parseInt(row.get(at)) >= least)
                .sorted(order)
                .toList());
    Table shown = ClaimsRoom.first(sorted, limit);
    console.table(
        console.json()
            ? shown
            : ClaimsRoom.columns(
                shown,
                "claim",
                "document",
                "page",
                "status",
                "specificity",
                "concepts",
                "answers",
                "quotation"));
    console.say(shown.rows().size() + " of " + sorted.rows().size() + " claims");
    return ExitCode.DONE;
  }
}
