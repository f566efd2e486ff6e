package org.actant.energy.recording;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.actant.energy.Channel;
import org.actant.energy.Meter;
import org.actant.energy.Probe;
import org.actant.energy.Reading;
import org.actant.energy.Sample;
import org.actant.energy.Scope;
import org.actant.energy.linux.Ended;
import org.actant.energy.linux.ForwardedSignals;
import org.actant.energy.linux.GatedProcess;
import org.actant.energy.linux.MachineFacts;
import org.actant.energy.linux.OwnCostMeter;
import org.actant.energy.linux.ProcessTreeMeter;

/// Runs a command under the eyes of meters and makes a [Recording] of it.
public final class MeteredCommand {
  /// How the note begins that says that a command was ended because its time was over.
  public static final String TIMED_OUT = Timeout.NOTE;

  private static final double DEFAULT_IDLE_S = 2;
  private static final int SIGKILL = 9;

  private final List<String> command;
  private final List<Meter> meters;
  private final Settings settings;
  private final Clock clock;
  private final String version;
  private List<Long> left = List.of();

  /// How to meter.
  ///
  /// @param rateHz how often the meters are read
  /// @param idleS how long the machine is measured before the command begins, 0 for not at all; if
  ///   empty, 2 s where a meter counts the energy of the machine
  /// @param timeoutS after which the command is ended
  /// @param descriptor whether the command finds the file for window marks open as descriptor 3
  public record Settings(
      double rateHz, OptionalDouble idleS, OptionalDouble timeoutS, boolean descriptor) {
    public static final Settings DEFAULT =
        new Settings(1, OptionalDouble.empty(), OptionalDouble.empty(), false);
  }

  /// @param meters beside the process tree and the cost of metering, which are always there
  /// @param version of this program
  public MeteredCommand(
      List<String> command, List<Meter> meters, Settings settings, Clock clock, String version) {
    this.command = List.copyOf(command);
    this.meters = List.copyOf(meters);
    this.settings = settings;
    this.clock = clock;
    this.version = version;
  }

  /// Runs the command to its end. Signals that end a program are passed on to it meanwhile.
  public Recording run() throws IOException {
    try (var process = GatedProcess.start(command, settings.descriptor());
        var _ = new ForwardedSignals(process)) {
      return run(process);
    }
  }

  /// Runs the command to its end without a terminal. What it leaves behind is killed.
  ///
  /// @param started hears the command's process id before it begins
  public Recording runIn(GatedProcess.Place place, LongConsumer started) throws IOException {
    try (var process = GatedProcess.start(command, place)) {
      started.accept(process.pid());
      Recording recording = run(process);
      process.signal(left, SIGKILL);
      return recording;
    }
  }

  private Recording run(GatedProcess process) throws IOException {
    var notes = new ArrayList<>(process.notes());
    try (var tree = new ProcessTreeMeter(process).open(process.pid())) {
      try (var recorder = new Recorder(probes(process, tree, notes), settings.rateHz(), clock);
          var timeout = new Timeout(process, tree, recorder, settings.timeoutS())) {
        var marked = new MarkedWindows(recorder::mark);
        try (var marks = new WindowMarks(process.marks(), marked)) {
          Recording recording = new OneRun(process, recorder, timeout).record(marks, marked, notes);
          recording = recording.with(survivors(tree, process));
          left = tree.living().stream().filter(pid -> pid != process.pid()).toList();
          return recording.with(Caveats.of(recording));
        }
      }
    }
  }

  private List<Probe> probes(GatedProcess process, Probe tree, List<String> notes)
      throws IOException {
    var probes = new ArrayList<>(List.of(tree, new OwnCostMeter().open(process.pid())));
    for (Meter meter : meters) {
      try {
        probes.add(meter.open(process.pid()));
      } catch (IOException e) {
        notes.add("the meter " + meter.name() + " could not be attached: " + e.getMessage());
      }
    }
    return probes;
  }

  private static List<String> survivors(ProcessTreeMeter.TreeProbe tree, GatedProcess process) {
    return tree.survivors(process.pid()).stream()
        .map(name ->
            "outlived the command: " + name + "; what it used after the command's end is not here")
        .toList();
  }

  /// The stations of one run.
  private final class OneRun {
    private final GatedProcess process;
    private final Recorder recorder;
    private final Timeout timeout;

    OneRun(GatedProcess process, Recorder recorder, Timeout timeout) {
      this.process = process;
      this.recorder = recorder;
      this.timeout = timeout;
    }

    Recording record(WindowMarks marks, MarkedWindows marked, List<String> notes)
        throws IOException {
      recorder.start();
      OptionalLong idle = idle(notes);
      String started = clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
      long zero = recorder.zero();
      process.open();
      long opened = System.nanoTime();
      timeout.start();
      process.awaitEnd();
      double elapsedS = (System.nanoTime() - opened) / 1e9;
      timeout.finish();
      marks.finish();
      long end = recorder.stop();
      Ended ended = process.reap();

      Samples samples = recorder.samples();
      var windows = new ArrayList<Window>();
      if (idle.isPresent()) {
        windows.add(
            samples.window("idle", recorder.sample(idle.getAsLong()), recorder.sample(zero)));
      }
      for (MarkedWindows.Marked one : marked.closed()) {
        windows.add(
            samples.window(
                one.name(), recorder.sample(one.begin()), recorder.sample(one.end()), one.facts()));
      }
      windows.add(
          withEnd(samples.window("run", recorder.sample(zero), recorder.sample(end)), ended));
      notes.addAll(timeout.notes());
      notes.addAll(recorder.notes());
      notes.addAll(marked.notes());
      return new Recording(
          new Origin("actant", version, List.of()),
          new Run(
              command,
              started,
              OptionalDouble.of(elapsedS),
              OptionalInt.of(ended.exitStatus()),
              MachineFacts.ofThisMachine()),
          samples.series(recorder.methods()),
          windows,
          notes);
    }

    /// Lets the machine be idle, while the command still waits; returns the sample at the beginning
    /// of it.
    private OptionalLong idle(List<String> notes) {
      if (settings.idleS().isPresent() && settings.idleS().getAsDouble() == 0) {
        notes.add("no idle was measured: energy is gross");
        return OptionalLong.empty();
      }
      long begin = recorder.mark();
      if (settings.idleS().isEmpty() && !countsTheMachine(recorder.sample(begin))) {
        notes.add("no idle was measured: no meter here counts the energy of the machine");
        return OptionalLong.empty();
      }
      long until = begin + Math.round(settings.idleS().orElse(DEFAULT_IDLE_S) * 1e9);
      while (System.nanoTime() < until) {
        LockSupport.parkNanos(until - System.nanoTime());
      }
      return OptionalLong.of(begin);
    }
  }

  private static boolean countsTheMachine(Sample sample) {
    return sample.readings().entrySet().stream()
        .anyMatch(entry ->
            entry.getKey().isEnergy()
                && entry.getKey().scope() == Scope.MACHINE
                && entry.getValue() instanceof Reading.Measured);
  }

  private static Window withEnd(Window run, Ended ended) {
    SortedMap<Channel, Reading> amounts = new TreeMap<>(run.amounts());
    amounts.putAll(ended.readings());
    return new Window(run.name(), run.beginS(), run.durationS(), amounts, run.where());
  }
}
