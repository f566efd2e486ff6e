package org.actant.cli;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.actant.claims.ClaimTables;
import org.actant.claims.ClaimsStage;
import org.actant.claims.PairVerdict;
import org.actant.claims.PairVerdicts;
import org.actant.claims.Relation;
import org.actant.provenance.Digest;
import org.actant.table.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What a verdict on a pair asks: which pair, who says so, and why.
final class PairVerdictOptions {
  @Mixin CoderOption coder;

  @Parameters(paramLabel = "PAIR", description = "The first digits of a pair's id.")
  String pair = "";

  @Option(names = "--note", paramLabel = "TEXT", description = "Why.")
  @Nullable String note;

  int say(Session session, PairVerdict.Kind kind, @Nullable Relation label) throws IOException {
    ClaimsRoom room = ClaimsRoom.upToDate(session);
    Table pairs = room.read(ClaimTables.PAIRS);
    List<String> row = ClaimsRoom.row(pairs, pair);
    var verdict =
        new PairVerdict(
            Session.CLOCK.instant().truncatedTo(ChronoUnit.MILLIS).toString(),
            coder.name(),
            kind,
            row.getFirst(),
            place(room.read(ClaimTables.CLAIMS), row.get(pairs.index("claim"))),
            place(room.read(ClaimTables.ANSWERS), row.get(pairs.index("answer"))),
            label,
            note);
    PairVerdicts.add(room.workspace(), verdict);
    session.runner(room.workspace()).run(new ClaimsStage(), session.console().progress());
    session
        .console()
        .result("%s by %s: %s".formatted(row.getFirst(), verdict.coder(), kind.past()), verdict);
    return ExitCode.DONE;
  }

  private static String place(Table table, String id) {
    List<String> row = ClaimsRoom.row(table, id);
    return String.join(
        "|",
        row.get(table.index("document")),
        row.get(table.index("start")),
        row.get(table.index("end")),
        Digest.of(row.get(table.index("quotation"))).brief());
  }
}
