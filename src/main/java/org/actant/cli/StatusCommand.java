package org.actant.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.actant.provenance.Step;
import org.actant.table.Table;
import org.actant.workspace.Stage;
import org.actant.workspace.StageRunner;
import org.actant.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `actant status`: what `actant run` would do.
@Command(
    name = "status",
    description = "Show each derived folder, and what `actant run` would do.",
    footerHeading = "%nExample:%n",
    footer = "  actant status --json")
final class StatusCommand implements Callable<Integer> {
  @Mixin Session session;

  @Override
  public Integer call() throws IOException {
    Workspace workspace = session.workspace();
    var runner = session.runner(workspace);
    var rows = new ArrayList<List<String>>();
    for (Stage stage : Pipeline.stages(workspace)) {
      var derivation = StageRunner.derivation(workspace, stage);
      List<String> outdated = runner.outdated(stage);
      long failed =
          derivation.stream()
              .flatMap(d -> d.steps().stream())
              .map(Step::failure)
              .filter(reason -> reason != null)
              .count();
      String state =
          derivation.isEmpty() ? "not made yet" : outdated.isEmpty() ? "up to date" : "out of date";
      rows.add(
          List.of(
              stage.name(),
              stage.folder(),
              state,
              Integer.toString(outdated.size()),
              Long.toString(failed),
              String.join(", ", outdated.stream().limit(3).toList())
                  + (outdated.size() > 3 ? ", …" : "")));
    }
    session
        .console()
        .table(new Table(List.of("stage", "folder", "state", "to_do", "failed", "next"), rows));
    return ExitCode.DONE;
  }
}
