package org.actant.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.actant.claims.CaseTables;
import org.actant.table.Schema;
import org.actant.table.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `actant claims cases`.
@Command(
    name = "cases",
    description =
        "Lists the case studies, or tells one: matrix, story, network, and what cannot be said.",
    footer = {
      "%nA case is a file codebook/cases/NAME.yaml:",
      "  title: Corvane's carbon neutrality",
      "  questions: [What is claimed?, Who answers?]",
      "  issuers: [Corvane]                        whose claims",
      "  actors: [Ledgerlight]                     who may answer",
      "  concepts: [net-zero, offsets]             ids of codebook/concepts.yaml",
      "  period: {from: 2018, to: 2026}",
      "  pivot: 2023                               optional: networks before and after",
      "  documents: {report-2024: Annual report}   optional: what the case needs",
      "%nExamples:",
      "  actant claims cases",
      "  actant claims cases google-carbon-neutral",
      "  actant claims cases google-carbon-neutral --part timeline --limit 100"
    })
final class ClaimsCasesCommand implements Callable<Integer> {
  private static final List<Schema> PARTS =
      List.of(
          CaseTables.MATRIX,
          CaseTables.TRANSLATION,
          CaseTables.NETWORK,
          CaseTables.TIMELINE,
          CaseTables.GAPS);

  @Mixin Session session;

  @Parameters(arity = "0..1", paramLabel = "CASE", description = "Id of a case.")
  @Nullable String id;

  @Option(
      names = "--part",
      paramLabel = "PART",
      description = "Only matrix, translation, network, timeline or gaps.")
  @Nullable String part;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "40",
      description = "At most so many rows of each part; default: ${DEFAULT-VALUE}.")
  int limit;

  @Override
  public Integer call() throws IOException {
    ClaimsRoom room = ClaimsRoom.upToDate(session);
    Table cases = room.read(CaseTables.CASES);
    if (id == null) {
      session.console().table(cases);
      if (cases.rows().isEmpty()) {
        session
            .console()
            .say("no case yet: write codebook/cases/NAME.yaml, with the keys that --help names");
      }
      return ExitCode.DONE;
    }
    String name = ClaimsRoom.row(cases, id).getFirst();
    var set = new TableSet();
    set.add(
        "cases",
        ClaimsRoom.columns(
            cases.filter(row -> row.getFirst().equals(name)),
            "title",
            "questions",
            "issuers",
            "period"));
    for (Schema schema : PARTS) {
      String shortName = schema.name().substring("case_".length());
      if (part == null || part.equals(shortName)) {
        Table rows = room.read(schema).filter(row -> row.getFirst().equals(name));
        set.add(shortName, ClaimsRoom.first(rows, limit));
      }
    }
    set.print(session.console());
    return ExitCode.DONE;
  }
}
