package org.actant.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.actant.carbon.factor.FactorTables;
import org.actant.energy.Availability;
import org.actant.energy.Meter;
import org.actant.energy.Meters;
import org.actant.energy.linux.GatedProcess;
import org.actant.energy.recording.Bill;
import org.actant.energy.recording.MeteredCommand;
import org.actant.energy.recording.Recording;
import org.actant.energy.recording.RecordingFile;
import org.actant.energy.recording.ReplayMeter;
import org.actant.input.InputException;
import org.actant.input.UnavailableException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `actant meter COMMAND`: runs any program and says what it cost, as time(1) says how long it
/// took.
@Command(
    name = "meter",
    description = {
      "Run any program and say what it cost: energy, CPU time, memory.",
      "Its input, output and exit status are its own; the record goes to standard error or to a"
          + " file."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "n:the exit status of COMMAND, 128 + n after the signal n",
      "124:COMMAND was ended after --timeout",
      "126:COMMAND is there but is no program that may be run",
      "127:COMMAND was not found",
      "2:wrong use of actant meter",
      "3:something this machine lacks"
    },
    footer = {
      "",
      "The program may mark windows: it writes lines `begin NAME` and `end NAME [items=N]` to the",
      "file that the environment variable ACTANT_WINDOWS names. See docs/metering.md.",
      "",
      "Examples:",
      "  actant meter python train.py --epochs 3",
      "  actant meter --out run.json -- make -j4",
      "  actant meter --repeat 10 --idle 5 -- ./benchmark",
      "  actant meter --replay run.json -- sleep 10"
    })
final class MeterCommand implements Callable<Integer> {
  private static final int TIMED_OUT = 124;

  @Mixin Session session;

  @Mixin PlaceOption where;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "Write the record to FILE (all of it to .json, its windows to .csv) and print no"
              + " summary.")
  @Nullable Path out;

  @Option(
      names = "--rate",
      paramLabel = "HZ",
      defaultValue = "1",
      description = "How often meters are read, per second; default: ${DEFAULT-VALUE}.")
  double rateHz;

  @Option(
      names = "--idle",
      paramLabel = "SECONDS",
      description =
          "How long the idle machine is measured before the command begins; default: 2 where a"
              + " meter counts the machine's energy, else 0.")
  @Nullable Double idleS;

  @Option(
      names = "--repeat",
      paramLabel = "N",
      defaultValue = "1",
      description = "Run the command N times, and print each run and the means with intervals.")
  int repeat;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "End the command, and all that it started, after this time.")
  @Nullable Double timeoutS;

  @Option(
      names = "--meters",
      paramLabel = "NAME",
      split = ",",
      description = "Use these meters only; see actant meters.")
  @Nullable List<String> meters;

  @Option(
      names = "--replay",
      paramLabel = "FILE",
      description = "Play a recording back as the meter: nothing is measured but CPU and memory.")
  @Nullable Path replay;

  @Option(
      names = "--fd",
      description = "The command finds the file for window marks open as descriptor 3, too.")
  boolean descriptor;

  @Parameters(paramLabel = "COMMAND", arity = "1..*", description = "A program and its arguments.")
  List<String> command;

  @Override
  public Integer call() throws IOException {
    check();
    Optional<GatedProcess.NotStarted> missing =
        GatedProcess.findProgram(command.getFirst(), System.getenv("PATH"));
    if (missing.isPresent()) {
      session.console().warn("actant meter: " + missing.get().message());
      return missing.get().exitStatus();
    }
    Optional<ReplayMeter> player =
        replay == null
            ? Optional.empty()
            : Optional.of(new ReplayMeter(RecordingFile.read(replay)));
    var carbon = new MeteredCarbon(where, FactorTables.read());
    where.place(carbon.tables());
    var runs = new ArrayList<Recording>();
    int exitStatus = 0;
    for (int i = 1; i <= repeat; i++) {
      Recording recording = carbon.noted(run(player));
      runs.add(recording);
      show(recording, carbon, i);
      int status = recording.run().exitStatus().orElseThrow();
      exitStatus = exitStatus == 0 ? status : exitStatus;
      if (MeterRuns.wasStopped(recording)) {
        break;
      }
    }
    if (repeat > 1) {
      MeterRuns.print(runs, session.console().json());
    }
    return MeterRuns.timedOut(runs.getLast()) ? TIMED_OUT : exitStatus;
  }

  private void check() {
    if (!(rateHz >= 0.01 && rateHz <= 100)) {
      throw new InputException("found --rate " + rateHz + "; expected 0.01 to 100");
    }
    if (idleS != null && !(idleS >= 0 && idleS <= 3600)) {
      throw new InputException("found --idle " + idleS + "; expected 0 to 3600");
    }
    if (timeoutS != null && !(timeoutS > 0 && timeoutS <= 1e7)) {
      throw new InputException("found --timeout " + timeoutS + "; expected seconds above 0");
    }
    if (repeat < 1 || repeat > 10_000) {
      throw new InputException("found --repeat " + repeat + "; expected 1 to 10000");
    }
    if (out != null) {
      RecordingFile.checkEnding(out);
      Path folder = out.toAbsolutePath().getParent();
      if (folder == null || !Files.isDirectory(folder)) {
        throw new InputException(
            "found --out " + out + "; expected a file in a folder that is there");
      }
    }
    if (!System.getProperty("os.name", "").equals("Linux")) {
      throw new UnavailableException("actant meter needs Linux: it follows processes by /proc");
    }
  }

  private Recording run(Optional<ReplayMeter> player) throws IOException {
    var settings =
        new MeteredCommand.Settings(
            rateHz,
            player.isPresent() ? OptionalDouble.of(0) : optional(idleS),
            optional(timeoutS),
            descriptor);
    Recording recording =
        new MeteredCommand(
                command,
                player.<List<Meter>>map(List::of).orElseGet(this::chosen),
                settings,
                Session.CLOCK,
                Actant.version())
            .run();
    return player.map(p -> p.mark(recording, String.valueOf(replay))).orElse(recording);
  }

  private static OptionalDouble optional(@Nullable Double value) {
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /// The meters that were asked for and work here; all that work if none was asked for.
  private List<Meter> chosen() {
    if (meters == null) {
      return Meters.available();
    }
    List<Meter> all = Meters.all();
    List<String> names = all.stream().map(Meter::name).toList();
    var chosen = new ArrayList<Meter>();
    for (String name : meters) {
      if (!names.contains(name)) {
        throw new InputException("found the meter `" + name + "`; expected one of " + names);
      }
      Meter meter = all.get(names.indexOf(name));
      if (meter.availability() instanceof Availability.Absent(String reason)) {
        throw new UnavailableException("the meter " + name + " does not work here: " + reason);
      }
      chosen.add(meter);
    }
    return chosen;
  }

  private void show(Recording recording, MeteredCarbon carbon, int number) {
    if (out != null) {
      write(repeat == 1 ? out : MeterRuns.numbered(out, number), recording);
      recording.notes().stream().filter(MeterCommand::isWarning).forEach(this::warn);
    } else if (session.console().json()) {
      System.err.print(RecordingFile.json(recording));
    } else if (repeat == 1) {
      System.err.print("\n" + TextTable.format(Bill.of(recording, List.of(carbon))));
      recording.notes().forEach(this::warn);
    } else {
      recording.notes().stream().filter(MeterCommand::isWarning).forEach(this::warn);
    }
  }

  /// A record that cannot be written is printed: the run would be lost otherwise.
  private void write(Path file, Recording recording) {
    try {
      RecordingFile.write(file, recording);
    } catch (IOException e) {
      warn(file + " cannot be written (" + e + "); the record follows");
      System.err.print(RecordingFile.json(recording));
    }
  }

  /// That there is no idle need not be said to somebody who reads the record.
  private static boolean isWarning(String note) {
    return !note.startsWith("no idle was measured");
  }

  private void warn(String note) {
    session.console().warn("actant meter: " + note);
  }
}
