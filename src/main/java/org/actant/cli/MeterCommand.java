package org.actant.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.actant.energy.Meters;
import org.actant.energy.linux.GatedProcess;
import org.actant.energy.recording.MeteredCommand;
import org.actant.energy.recording.Recording;
import org.actant.energy.recording.RecordingFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `actant meter -- COMMAND`: runs any program and says what it cost.
@Command(
    name = "meter",
    description = "Run any program and say what it cost: energy, CPU time, memory.",
    footer = {
      "",
      "Examples:",
      "  actant meter -- python train.py",
      "  actant meter --out run.json -- make -j4"
    })
final class MeterCommand implements Callable<Integer> {
  @Mixin Session session;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write the record to FILE (.json or .csv) and keep quiet.")
  @Nullable Path out;

  @Option(
      names = "--rate",
      paramLabel = "HZ",
      defaultValue = "1",
      description = "How often meters are read, per second; default: ${DEFAULT-VALUE}.")
  double rateHz;

  @Parameters(
      paramLabel = "COMMAND",
      arity = "1..*",
      description = "The program and its arguments.")
  List<String> command;

  @Override
  public Integer call() throws IOException {
    Optional<GatedProcess.NotStarted> missing =
        GatedProcess.findProgram(command.getFirst(), System.getenv("PATH"));
    if (missing.isPresent()) {
      session.console().warn("actant meter: " + missing.get().message());
      return missing.get().exitStatus();
    }
    Recording recording =
        new MeteredCommand(
                command,
                Meters.available(),
                new MeteredCommand.Settings(rateHz, 0, false),
                Session.CLOCK)
            .run(Actant.version(), _ -> {});
    if (out != null) {
      RecordingFile.write(out, recording);
    } else {
      System.err.print(RecordingFile.json(recording));
    }
    return recording.run().exitStatus().orElseThrow();
  }
}
