package org.actant.energy.recording;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.actant.energy.Meter;
import org.actant.energy.Sample;
import org.actant.energy.linux.Ended;
import org.actant.energy.linux.GatedProcess;

/// One run of a command under the eyes of meters, from which comes a [Recording].
public final class MeteredCommand {
  private final List<String> command;
  private final List<Meter> meters;
  private final Settings settings;
  private final Clock clock;

  /// @param rateHz how often the meters are read
  /// @param idleS how long the machine is measured before the command begins; 0 for not
  /// @param descriptor whether the command finds the file for window marks open as descriptor 3
  public record Settings(double rateHz, double idleS, boolean descriptor) {}

  public MeteredCommand(List<String> command, List<Meter> meters, Settings settings, Clock clock) {
    this.command = List.copyOf(command);
    this.meters = List.copyOf(meters);
    this.settings = settings;
    this.clock = clock;
  }

  /// Runs the command to its end.
  ///
  /// @param version of this program
  /// @param begun is told the process as soon as the command runs
  public Recording run(String version, Consumer<GatedProcess> begun) throws IOException {
    try (var process = GatedProcess.start(command, settings.descriptor());
        var recorder = new Recorder(meters, process.pid(), settings.rateHz(), clock)) {
      recorder.start();
      String started = clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
      long zero = recorder.zero();
      process.open();
      long opened = System.nanoTime();
      begun.accept(process);
      process.awaitEnd();
      double elapsedS = (System.nanoTime() - opened) / 1e9;
      Sample end = recorder.sample(recorder.stop());
      Ended ended = process.reap();
      Samples samples = recorder.samples();
      Window run = samples.window("run", recorder.sample(zero), end);
      var notes = new ArrayList<>(process.notes());
      notes.addAll(recorder.notes());
      return new Recording(
          new Origin("actant", version, List.of()),
          new Run(
              command,
              started,
              OptionalDouble.of(elapsedS),
              OptionalInt.of(ended.exitStatus()),
              new java.util.TreeMap<>()),
          samples.series(recorder.methods()),
          List.of(run),
          notes);
    }
  }
}
