package org.actant.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.actant.claims.ClaimTables;
import org.actant.claims.Silences;
import org.actant.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `actant claims show`.
@Command(
    name = "show",
    description =
        "Shows a claim: the words of each element, its answers, and what was searched for.",
    footer = {"%nExamples:", "  actant claims show 1a2b3c", "  actant claims show 1a2b3c --json"})
final class ClaimsShowCommand implements Callable<Integer> {
  @Mixin Session session;

  @Parameters(paramLabel = "ID", description = "The first digits of a claim's id.")
  String id = "";

  @Override
  public Integer call() throws IOException {
    ClaimsRoom room = ClaimsRoom.upToDate(session);
    Table claims = room.read(ClaimTables.CLAIMS);
    List<String> claim = ClaimsRoom.row(claims, id);
    var parts = new LinkedHashMap<String, Table>();
    parts.put("claim", transposed(claims, claim));
    parts.put(
        "evidence",
        of(room.read(ClaimTables.EVIDENCE), claim, "element", "words", "value", "start", "end"));
    parts.put(
        "answers",
        of(
            room.read(ClaimTables.PAIRS),
            claim,
            "pair",
            "rank",
            "label",
            "status",
            "answer_issuer",
            "answer_quotation",
            "reason",
            "comparison",
            "addressed",
            "timing",
            "years_later"));
    parts.put("silence", of(room.read(Silences.SILENCES), claim, "reason"));
    parts.put(
        "search",
        of(
            room.read(Silences.TRAILS),
            claim,
            "terms",
            "queries",
            "read",
            "documents",
            "later_documents",
            "compared",
            "general",
            "threshold",
            "best_likeness",
            "best_answer",
            "best_anchor"));
    parts.put(
        "queries",
        of(room.read(ClaimTables.INQUIRIES), claim, "number", "query", "hits", "read", "answers"));
    var set = new TableSet();
    for (Map.Entry<String, Table> part : parts.entrySet()) {
      set.add(part.getKey(), part.getValue());
    }
    set.print(session.console());
    return ExitCode.DONE;
  }

  private static Table transposed(Table table, List<String> row) {
    var rows = new java.util.ArrayList<List<String>>();
    for (int i = 0; i < row.size(); i++) {
      rows.add(List.of(table.columns().get(i), row.get(i)));
    }
    return new Table(List.of("field", "value"), rows);
  }

  private static Table of(Table table, List<String> claim, String... columns) {
    int at = table.index("claim");
    return ClaimsRoom.columns(table.filter(row -> row.get(at).equals(claim.getFirst())), columns);
  }
}
