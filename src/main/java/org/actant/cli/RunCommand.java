package org.actant.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.actant.input.InputException;
import org.actant.workspace.Stage;
import org.actant.workspace.StageRun;
import org.actant.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `actant run`: brings derived folders up to date.
@Command(
    name = "run",
    description = "Bring every derived folder up to date, doing only what is new.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  actant run                  all stages, in order",
      "  actant run ingest index     these stages only",
      "",
      "Experiments are measured by `actant experiment run` only: this command never measures again."
    })
final class RunCommand implements Callable<Integer> {
  @Mixin Session session;

  @Parameters(paramLabel = "STAGE", arity = "0..*", description = "Stages by name; default: all.")
  List<String> names = List.of();

  @Override
  public Integer call() throws IOException {
    return run(session, session.workspace(), names);
  }

  /// Runs the stages with these names, or all, and says what was done and what failed.
  static int run(Session session, Workspace workspace, List<String> names) throws IOException {
    Console console = session.console();
    List<String> known = Pipeline.stages(workspace).stream().map(Stage::name).distinct().toList();
    for (String name : names) {
      if (!known.contains(name)) {
        throw new InputException(
            "no stage is named `" + name + "`; expected one of " + String.join(", ", known));
      }
    }
    var runs = new ArrayList<StageRun>();
    for (Stage stage : Pipeline.stages(workspace)) {
      if (names.isEmpty() || names.contains(stage.name())) {
        runs.add(session.runner(workspace).run(stage, console.progress()));
      }
    }
    LostCodings.warn(console, workspace);
    return StageReport.print(console, runs);
  }
}
