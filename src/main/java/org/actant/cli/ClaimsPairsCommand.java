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

/// `actant claims pairs`.
@Command(
    name = "pairs",
    aliases = "pair",
    description = "Lists claims with their answers, the best first.",
    footer = {
      "%nThe label says how the answer stands to the claim: supports, contests, qualifies or silent"
          + " (it speaks of the same and",
      "takes no side). It is the machine's until somebody confirms or rejects the pair.",
      "%nExamples:",
      "  actant claims pairs --issuer Google --label contests",
      "  actant claims pairs --claim 1a2b3c",
      "  actant claims pairs --status suggested --named --limit 20"
    })
final class ClaimsPairsCommand implements Callable<Integer> {
  @Mixin Session session;

  @Option(names = "--issuer", paramLabel = "NAME", description = "Only claims of this issuer.")
  @Nullable String issuer;

  @Option(names = "--by", paramLabel = "NAME", description = "Only answers of this issuer.")
  @Nullable String answerer;

  @Option(
      names = "--label",
      paramLabel = "LABEL",
      description = "Only supports, contests, qualifies or silent.")
  @Nullable String label;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "Only suggested, confirmed, rejected or disputed.")
  @Nullable String status;

  @Option(names = "--claim", paramLabel = "ID", description = "Only of this claim.")
  @Nullable String claim;

  @Option(names = "--named", description = "Only answers that speak of the claim's issuer.")
  boolean named;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "30",
      description = "At most so many; default: ${DEFAULT-VALUE}.")
  int limit;

  @Override
  public Integer call() throws IOException {
    ClaimsRoom room = ClaimsRoom.upToDate(session);
    Table pairs = room.read(ClaimTables.PAIRS);
    Console console = session.console();
    Table wanted = pairs;
    if (!pairs.rows().isEmpty()) {
      wanted = ClaimsRoom.only(wanted, "claim_issuer", issuer);
      wanted = ClaimsRoom.only(wanted, "answer_issuer", answerer);
      wanted = ClaimsRoom.only(wanted, "label", label);
      wanted = ClaimsRoom.only(wanted, "status", status);
    }
    int addressed = pairs.index("addressed");
    int of = pairs.index("claim");
    int score = pairs.index("score");
    String id =
        claim == null ? "" : ClaimsRoom.row(room.read(ClaimTables.CLAIMS), claim).getFirst();
    Comparator<List<String>> order =
        Comparator.comparingDouble(row -> -Double.parseDouble(row.get(score)));
    Table sorted =
        new Table(
            wanted.columns(),
            wanted.rows().stream()
                .filter(row -> !named || !row.get(addressed).equals("general"))
                .filter(row -> id.isEmpty() || row.get(of).equals(id))
                .sorted(order)
                .toList());
    Table shown = ClaimsRoom.first(sorted, limit);
    console.table(
        console.json()
            ? shown
            : ClaimsRoom.columns(
                shown,
                "pair",
                "label",
                "status",
                "claim_issuer",
                "claim_quotation",
                "answer_issuer",
                "answer_quotation",
                "reason"));
    console.say(shown.rows().size() + " of " + sorted.rows().size() + " pairs");
    return ExitCode.DONE;
  }
}
