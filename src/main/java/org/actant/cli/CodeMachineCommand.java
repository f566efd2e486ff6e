package org.actant.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.actant.coding.CodeStage;
import org.actant.coding.PassagesStage;
import org.actant.provenance.Step;
import org.actant.table.Csv;
import org.actant.table.Table;
import org.actant.workspace.StageRun;
import org.actant.workspace.StageRunner;
import org.actant.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `actant code machine`.
@Command(
    name = "machine",
    description = "Lets the machine suggest codes by the cues of the codebooks.",
    footer = {
      "%nWrites codebook/machine, one suggestion a sentence and code, and codebook/passages,"
          + " where suggestions and",
      "people's codings come together. A suggestion says which cue matched which words; it is"
          + " nothing until a person",
      "accepts it. cues.csv says how often each code's cues are right on documents coded by"
          + " hand.",
      "%nExamples:",
      "  actant code machine",
      "  actant code machine --json"
    })
final class CodeMachineCommand implements Callable<Integer> {

  @Mixin Session session;

  @Override
  public Integer call() throws Exception {
    Workspace workspace = session.workspace();
    Console console = session.console();
    StageRunner runner = session.runner(workspace);
    StageRun coded = runner.run(new CodeStage(), console.progress());
    StageRun joined = runner.run(new PassagesStage(), console.progress());
    for (Step failure : coded.failures()) {
      console.warn(failure.task() + ": " + failure.failure());
    }
    LostCodings.warn(console, workspace);
    console.table(
        summary(
            Csv.read(workspace.resolve(joined.folder() + "/codes.csv")),
            Csv.read(workspace.resolve(joined.folder() + "/cues.csv"))));
    return coded.failures().isEmpty() ? ExitCode.DONE : ExitCode.PARTIAL;
  }

  private static Table summary(Table codes, Table cues) {
    var rows = new ArrayList<List<String>>();
    for (int row = 0; row < codes.rows().size(); row++) {
      String code = codes.get(row, "code");
      List<String> tuned = quality(cues, "tuned", code);
      List<String> unseen = quality(cues, "unseen", code);
      rows.add(
          List.of(
              code,
              codes.get(row, "suggestions"),
              codes.get(row, "coded"),
              tuned.getFirst(),
              tuned.getLast(),
              unseen.getFirst(),
              unseen.getLast()));
    }
    return new Table(
        List.of(
            "code",
            "suggestions",
            "coded",
            "precision tuned",
            "recall tuned",
            "precision unseen",
            "recall unseen"),
        rows);
  }

  /// Precision and recall of a code's cues; empty where nothing was coded by hand.
  private static List<String> quality(Table cues, String documents, String code) {
    return cues.rows().stream()
        .filter(row ->
            row.get(cues.index("documents")).equals(documents)
                && row.get(cues.index("level")).equals("code")
                && row.get(cues.index("code")).equals(code))
        .map(row -> List.of(row.get(cues.index("precision")), row.get(cues.index("recall"))))
        .findFirst()
        .orElse(List.of("", ""));
  }
}
