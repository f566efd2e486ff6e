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
      List<String> cue =
          cues.rows().stream().filter(c -> c.getFirst().equals(code)).findFirst().orElseThrow();
      rows.add(
          List.of(
              code,
              codes.get(row, "suggestions"),
              codes.get(row, "coded"),
              cue.get(cues.index("precision")),
              cue.get(cues.index("recall"))));
    }
    return new Table(List.of("code", "suggestions", "coded", "precision", "recall"), rows);
  }
}
