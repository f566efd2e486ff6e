package org.actant.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.actant.energy.Channel;
import org.actant.energy.Meter;
import org.actant.energy.Reading;
import org.actant.energy.Sample;
import org.actant.energy.WindowCost;
import org.actant.energy.linux.GatedProcess;
import org.actant.energy.recording.MeteredCommand;
import org.actant.energy.recording.Recording;
import org.actant.energy.recording.Series;
import org.actant.energy.recording.Window;
import org.actant.input.InputException;
import org.actant.measure.Seconds;
import org.actant.technique.Findings;
import org.actant.workspace.Folders;

/// Trials of any program, metered from outside as `actant meter` does it. The program runs in an
/// empty folder, finds its window marks' file by `ACTANT_WINDOWS`, and leaves its metrics in a JSON
/// file there.
///
/// @param pids tells a later runner which command an interrupted one left behind
record CommandTrials(
    Study study,
    Subject.Command command,
    Path workspace,
    Path scratch,
    Orphan pids,
    List<Meter> meters,
    Clock clock)
    implements TrialRunner {
  private static final double RATE_HZ = 1;
  private static final String PEAK = "process-tree/largest-process-peak";

  @Override
  public TrialRecord run(Trial trial, int number) throws IOException {
    String started = clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
    Path folder = scratch.resolve("command");
    Folders.delete(folder);
    Files.createDirectories(folder);
    CommandLines.Line line = new CommandLines(study, command, workspace).of(trial, folder);
    Optional<String> missing = line.missing();
    if (missing.isPresent()) {
      var failed = new TrialRecord.Failed(missing.get());
      return new TrialRecord(number, trial, started, 0, failed, List.of(), List.of(), 0);
    }
    long from = System.nanoTime();
    Recording recording =
        metered(line.words(), new GatedProcess.Place(line.environment(), folder, log()));
    double elapsedS = (System.nanoTime() - from) / 1e9;
    return new TrialRecord(
        number,
        trial,
        started,
        elapsedS,
        outcome(recording, folder),
        windows(recording),
        marks(recording),
        0);
  }

  private Recording metered(List<String> words, GatedProcess.Place place) throws IOException {
    var settings =
        new MeteredCommand.Settings(
            RATE_HZ,
            OptionalDouble.of(0),
            OptionalDouble.of(60.0 * study.protocol().timeoutMinutes()),
            false);
    try {
      return new MeteredCommand(words, meters, settings, clock, "").runIn(place, pids::remember);
    } finally {
      pids.forget();
    }
  }

  private Path log() {
    return scratch.resolve(TrialStore.LOG);
  }

  private TrialRecord.Outcome outcome(Recording recording, Path folder) throws IOException {
    if (recording.notes().stream().anyMatch(note -> note.startsWith(MeteredCommand.TIMED_OUT))) {
      return new TrialRecord.Failed("killed after its time was over");
    }
    int status = recording.run().exitStatus().orElseThrow();
    if (status != 0) {
      return new TrialRecord.Failed("the command " + LastWords.of(status, log()));
    }
    try {
      CommandMetrics metrics =
          CommandMetrics.read(folder.resolve(command.metrics()), command.required());
      OptionalDouble peak = recording.window(TrialRecord.Window.RUN).orElseThrow().amount(PEAK);
      return new TrialRecord.Told(
          peak.isEmpty()
              ? metrics
              : metrics.with(new Findings.Finding("peak memory", "B", peak.getAsDouble())),
          note(recording));
    } catch (InputException e) {
      return new TrialRecord.Failed(String.valueOf(e.getMessage()));
    }
  }

  private static String note(Recording recording) {
    return String.join(
        "; ", recording.notes().stream().filter(note -> !note.startsWith("no idle was")).toList());
  }

  /// The whole command first, then what it marked; the same name again is another repetition.
  private static List<TrialRecord.Window> windows(Recording recording) {
    var repetitions = new HashMap<String, Integer>();
    var windows = new ArrayList<TrialRecord.Window>();
    for (Window window : recording.windows()) {
      var read =
          new TrialRecord.Window(
              window.name(),
              repetitions.merge(window.name(), 1, Integer::sum),
              window.beginS().orElse(0),
              window.durationS(),
              Long.parseLong(window.facts().getOrDefault("items", "0")),
              WindowCost.of(window.amounts()));
      if (window.name().equals(TrialRecord.Window.RUN)) {
        windows.addFirst(read);
      } else {
        windows.add(read);
      }
    }
    return windows;
  }

  /// A bounded number of readings, for a picture; what windows cost is in their rows.
  private static List<TrialRecord.Mark> marks(Recording recording) {
    var samples = new TreeMap<Double, TreeMap<Channel, Reading>>();
    for (Series series : recording.series()) {
      for (Series.Point point : series.points()) {
        samples
            .computeIfAbsent(point.atS(), _ -> new TreeMap<>())
            .put(series.channel(), point.reading());
      }
    }
    var all = new ArrayList<TrialRecord.Mark>();
    samples.forEach((at, readings) ->
        all.add(new TrialRecord.Mark(Marks.TICK, new Sample(new Seconds(at), readings))));
    return Marks.thinned(all);
  }
}
