package org.actant.cli;

import java.util.Optional;
import org.actant.carbon.estimate.Hardware;
import org.actant.input.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What ran, where no energy was measured.
final class HardwareOptions {
  @Option(names = "--hours", paramLabel = "N", description = "How long it ran.")
  @Nullable Double hours;

  @Option(names = "--cores", paramLabel = "N", description = "Processor cores in use; default: 1.")
  double cores = 1;

  @Option(
      names = "--tdp",
      paramLabel = "W",
      description = "Thermal design power of these cores together.")
  @Nullable Double tdpW;

  @Option(names = "--load", paramLabel = "SHARE", description = "Load of the cores; default: 1.")
  double load = 1;

  @Option(names = "--memory", paramLabel = "GB", description = "Memory; default: none.")
  double memoryGb;

  @Option(names = "--gpus", paramLabel = "N", description = "GPUs in full use; default: none.")
  double gpus;

  @Option(names = "--gpu-watts", paramLabel = "W", description = "Power of one GPU; default: 200.")
  double gpuW = 200;

  Optional<Hardware> hardware() {
    if (tdpW == null && gpus == 0) {
      return Optional.empty();
    }
    if (hours == null) {
      throw new InputException("--tdp and --gpus say what ran; expected --hours beside them");
    }
    try {
      return Optional.of(
          new Hardware(hours, cores, tdpW == null ? 0 : tdpW, load, memoryGb, gpus, gpuW));
    } catch (IllegalArgumentException e) {
      throw new InputException(
          "found " + e.getMessage() + "; expected numbers above zero and a load from 0 to 1");
    }
  }
}
