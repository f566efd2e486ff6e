package org.actant.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.actant.language.AnnotateStage;
import org.actant.workspace.StageRun;
import org.actant.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `actant corpus annotate`.
@Command(
    name = "annotate",
    description = "Cuts the texts into sentences and words with lemmas, parts of speech and names.",
    footer = {
      "%nWrites corpus/annotations. Documents that have not changed are not annotated again.",
      "%nExample:",
      "  actant corpus annotate"
    })
final class CorpusAnnotateCommand implements Callable<Integer> {
  @Mixin Session session;

  @Override
  public Integer call() throws Exception {
    Workspace workspace = session.workspace();
    Console console = session.console();
    StageRun run = session.runner(workspace).run(new AnnotateStage(), console.progress());
    return StageReport.print(console, List.of(run));
  }
}
