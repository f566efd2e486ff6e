package org.actant.cli;

import java.util.concurrent.Callable;
import org.actant.coding.PassagesStage;
import org.actant.table.Csv;
import org.actant.table.Table;
import org.actant.workspace.StageRun;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `actant code cues`.
@Command(
    name = "cues",
    description = "Says how often people accepted what each cue suggested.",
    footer = {
      "%nThe share is that of accepted ones among all decisions, with the 95 %% score interval of"
          + " Wilson (1927). An edited",
      "suggestion was not accepted as it was; `kept` counts those whose code stayed.",
      "%nExamples:",
      "  actant code cues",
      "  actant code cues --code dissidence --json"
    })
final class CodeCuesCommand implements Callable<Integer> {
  @Mixin Session session;

  @Option(names = "--code", paramLabel = "CODE", description = "Only cues of this code.")
  @Nullable String code;

  @Option(names = "--all", description = "Also cues on which nobody has decided.")
  boolean all;

  @Override
  public Integer call() throws Exception {
    Workspace workspace = session.workspace();
    Console console = session.console();
    StageRun run = session.runner(workspace).run(new PassagesStage(), console.progress());
    Table table = Csv.read(workspace.resolve(run.folder() + "/acceptance.csv"));
    int byCode = table.index("code");
    int share = table.index("share");
    console.table(
        table.filter(row ->
            (code == null || row.get(byCode).equals(code)) && (all || !row.get(share).isEmpty())));
    return ExitCode.DONE;
  }
}
