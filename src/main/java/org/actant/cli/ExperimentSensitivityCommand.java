package org.actant.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.actant.experiment.SensitivityRun;
import org.actant.experiment.analysis.plot.Plots;
import org.actant.input.InputException;
import org.actant.technique.model.filter.Sensitivity;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `actant experiment sensitivity STUDY`.
@Command(
    name = "sensitivity",
    description = {
      "Prune each layer of a study's network alone, and tell what accuracy that costs.",
      "The time that the layer takes stands beside it. The network is trained once, and nothing is"
          + " trained afterwards; accuracy is that on validation images."
    },
    footer = {
      "",
      "Examples:",
      "  actant experiment sensitivity demo",
      "  actant experiment sensitivity fashion-mnist --levels 0.25,0.5,0.75 --json"
    })
final class ExperimentSensitivityCommand implements Callable<Integer> {
  @Mixin Session session;

  @Parameters(paramLabel = "STUDY", description = "The study: experiments/STUDY.yaml.")
  String study;

  @Option(
      names = "--levels",
      split = ",",
      paramLabel = "SHARE",
      defaultValue = "0.25,0.5,0.75",
      description = "The shares to cut, from 0 to below 1; ${DEFAULT-VALUE} if not given.")
  List<Double> levels;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Also write sensitivity.csv, .svg and .png there.")
  @Nullable Path out;

  @Override
  public Integer call() throws IOException {
    for (double level : levels) {
      if (!(level >= 0 && level < 1)) {
        throw new InputException(
            "found the level " + level + "; expected a share from 0 to below 1");
      }
    }
    Sensitivity found = SensitivityRun.of(session.workspace(), study, levels);
    session.console().table(found.table());
    if (out != null) {
      Plots.sensitivity(out, study, found.table());
    }
    session
        .console()
        .say(
            String.format(
                Locale.ROOT,
                "drop: of accuracy %.4f on %d validation images. filters are cut with what depends"
                    + " on them; weights are set to zero. time: of the unpruned layer in ONNX"
                    + " Runtime, microseconds per image",
                found.accuracy(),
                found.images()));
    return ExitCode.DONE;
  }
}
