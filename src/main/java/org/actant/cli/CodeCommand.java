package org.actant.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `actant code`: passages under codes.
@Command(
    name = "code",
    description = "Codes passages by the codebooks: the machine suggests, people decide.",
    subcommands = {
      CodeMachineCommand.class,
      CodeReviewCommand.class,
      CodeAddCommand.class,
      CodeMemoCommand.class,
      CodeFinishCommand.class,
      CodeUndoCommand.class,
      CodeLogCommand.class,
      CodeCodersCommand.class,
      CodeAgreeCommand.class,
      CodeMergeCommand.class,
      CodeImportCommand.class,
      CodeExportCommand.class,
      CodeCheckCommand.class,
      CodeCodesCommand.class,
      CodeCuesCommand.class,
      CodeTablesCommand.class,
      CodeTrainCommand.class,
      CodeEvaluateCommand.class,
      CodePredictCommand.class,
      CodePrecisionCommand.class,
    })
final class CodeCommand implements Runnable {
  @CommandLine.Spec CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(System.err);
  }
}
