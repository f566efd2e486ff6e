package org.actant.cli;

import java.util.List;
import org.actant.provenance.Step;
import org.actant.table.Table;
import org.actant.workspace.StageRun;

/// What a command says about runs of stages.
final class StageReport {
  private StageReport() {}

  /// Prints what was done, lists each failure with its reason, and returns the exit code.
  static int print(Console console, List<StageRun> runs) {
    console.table(
        new Table(
            List.of("stage", "folder", "done", "reused", "failed"),
            runs.stream().map(StageReport::row).toList()));
    boolean failed = false;
    for (StageRun run : runs) {
      for (Step failure : run.failures()) {
        console.warn("%s: %s: %s".formatted(run.stage(), failure.task(), failure.failure()));
        failed = true;
      }
    }
    return failed ? ExitCode.PARTIAL : ExitCode.DONE;
  }

  private static List<String> row(StageRun run) {
    return List.of(
        run.stage(),
        run.folder(),
        Integer.toString(run.worked()),
        Integer.toString(run.reused()),
        Integer.toString(run.failures().size()));
  }
}
