package org.actant.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.actant.experiment.RunComparison;
import org.actant.input.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `actant experiment compare STUDY RUN RUN`.
@Command(
    name = "compare",
    description = {
      "Say whether two runs of a study found the same, within tolerances that have two sides.",
      "On one machine, accuracies of equal blocks must be equal to the digit; on two, their means"
          + " may differ by --accuracy. Ratios to the baseline must have intervals that overlap, or"
          + " lie within a factor of 1 + --ratio of each other. Exit status 1: they differ."
    },
    footer = {
      "",
      "Examples:",
      "  actant experiment compare demo 20260301T120000Z 20260301T130000Z",
      "  actant experiment compare demo 20260301T120000Z 20260301T130000Z --ratio 0.05"
    })
final class ExperimentCompareCommand implements Callable<Integer> {
  @Mixin Session session;

  @Parameters(index = "0", paramLabel = "STUDY", description = "experiments/STUDY.yaml.")
  String study;

  @Parameters(index = "1", paramLabel = "RUN", description = "A folder of experiments/runs/STUDY.")
  String first;

  @Parameters(index = "2", paramLabel = "RUN", description = "Another.")
  String second;

  @Option(
      names = "--accuracy",
      paramLabel = "SHARE",
      defaultValue = "0.01",
      description = "Largest difference on two machines; default: ${DEFAULT-VALUE}.")
  double accuracy;

  @Option(
      names = "--ratio",
      paramLabel = "SHARE",
      defaultValue = "0.1",
      description = "Largest factor less 1 between ratios; default: ${DEFAULT-VALUE}.")
  double ratio;

  @Override
  public Integer call() throws IOException {
    if (!(accuracy >= 0 && accuracy <= 1) || !(ratio >= 0 && ratio <= 10)) {
      throw new InputException(
          "found --accuracy %s and --ratio %s; expected 0 to 1 and 0 to 10"
              .formatted(accuracy, ratio));
    }
    RunComparison comparison =
        RunComparison.of(
            session.workspace(),
            study,
            first,
            second,
            new RunComparison.Tolerance(accuracy, ratio));
    session.console().table(comparison.rows());
    session
        .console()
        .say(
            "%s: the runs %s"
                .formatted(
                    comparison.sameMachine() ? "one machine" : "two machines",
                    comparison.passes() ? "agree" : "differ"));
    return comparison.passes() ? ExitCode.DONE : ExitCode.FINDINGS;
  }
}
