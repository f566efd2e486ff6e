package org.actant.cli;

import java.util.List;
import org.actant.provenance.Step;
import org.actant.table.Table;
import org.actant.workspace.StageRun;

/// What a command says about a run of a stage.
final class StageReport {
  private StageReport() {}

  /// Prints what was done, lists each failure with its reason, and returns the exit code.
  ///
  /// @param unit what the tasks are, in the plural
  static int print(Console console, StageRun run, String unit) {
    for (Step failure : run.failures()) {
      console.warn(failure.task() + ": " + failure.failure());
    }
    console.table(
        new Table(
            List.of("stage", unit, "worked", "reused", "failed"),
            List.of(
                List.of(
                    run.stage(),
                    Integer.toString(run.worked() + run.reused()),
                    Integer.toString(run.worked()),
                    Integer.toString(run.reused()),
                    Integer.toString(run.failures().size())))));
    return run.failures().isEmpty() ? ExitCode.DONE : ExitCode.PARTIAL;
  }
}
