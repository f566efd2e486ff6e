package org.actant.cli;

import java.util.concurrent.Callable;
import org.actant.search.IndexStage;
import org.actant.table.Csv;
import org.actant.workspace.StageRun;
import org.actant.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `actant corpus index`.
@Command(
    name = "index",
    description = "Makes every passage of the corpus findable by `actant search`.",
    footer = {
      "%nWrites corpus/index: the Lucene index and index.stats.csv, which says what is in it.",
      "%nExample:",
      "  actant corpus index"
    })
final class CorpusIndexCommand implements Callable<Integer> {
  @Mixin Session session;

  @Override
  public Integer call() throws Exception {
    Workspace workspace = session.workspace();
    Console console = session.console();
    StageRun run = session.runner(workspace).run(new IndexStage(), console.progress());
    console.say(run.changed() ? "index: made" : "index: up to date");
    console.table(Csv.read(workspace.resolve(run.folder()).resolve("index.stats.csv")));
    return ExitCode.DONE;
  }
}
