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

/// `actant claims pairs`.
@Command(
    name = "pairs",
    aliases = "pair",
    description = "Lists claims with their answers, the best first.",
    footer = {
      "%nThe label says how the answer stands to the claim: supports, contests or qualifies by"
          + " words or amounts that the reason",
      "shows; else it mentions issuer and matter. A text older than the claim (timing: earlier) is"
          + " context and no answer. The label",
      "is the machine's until somebody confirms or rejects the pair.",
      "%nExamples:",
      "  actant claims pairs --issuer Google --label contests",
      "  actant claims pairs --claim 1a2b3c",
      "  actant claims pairs --status suggested --timing later --limit 20"
    })
final class ClaimsPairsCommand implements Callable<Integer> {
  private static final Set<String> STATUSES =
      Set.of("suggested", "confirmed", "rejected", "disputed");
  private static final Set<String> LABELS = Set.of("supports", "contests", "qualifies", "mentions");
  private static final Set<String> TIMINGS = Set.of("later", "same year", "earlier", "unknown");

  @Mixin Session session;
  @Mixin ClaimsFilter filter;

  @Option(names = "--by", paramLabel = "NAME", description = "Only answers of this issuer.")
  @Nullable String answerer;

  @Option(
      names = "--label",
      paramLabel = "LABEL",
      description = "Only supports, contests, qualifies or mentions.")
  @Nullable String label;

  @Option(
      names = "--timing",
      paramLabel = "WHEN",
      description = "Only answers that came later, in the `same year`, earlier, or unknown.")
  @Nullable String timing;

  @Option(names = "--claim", paramLabel = "ID", description = "Only of this claim.")
  @Nullable String claim;

  @Override
  public Integer call() throws IOException {
    ClaimsRoom room = ClaimsRoom.upToDate(session);
    Table pairs = filter.of(room.read(ClaimTables.PAIRS), "claim_issuer", STATUSES);
    pairs = ClaimsRoom.only(pairs, "answer_issuer", answerer);
    pairs = ClaimsRoom.only(pairs, "label", label, LABELS);
    pairs = ClaimsRoom.only(pairs, "timing", timing, TIMINGS);
    if (claim != null) {
      String id = ClaimsRoom.row(room.read(ClaimTables.CLAIMS), claim).getFirst();
      int of = pairs.index("claim");
      pairs = pairs.filter(row -> row.get(of).equals(id));
    }
    filter.print(
        session.console(),
        pairs,
        "score",
        "pairs",
        "pair",
        "label",
        "timing",
        "status",
        "claim_issuer",
        "claim_quotation",
        "answer_issuer",
        "answer_quotation",
        "reason");
    return ExitCode.DONE;
  }
}
