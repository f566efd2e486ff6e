package org.actant.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.actant.energy.Channel;
import org.actant.energy.Reading;
import org.actant.energy.recording.Recording;
import org.actant.energy.recording.RecordingFile;
import org.actant.energy.recording.Window;
import org.actant.energy.tools.ColumnMap;
import org.actant.energy.tools.ToolFormat;
import org.actant.energy.tools.ToolFormats;
import org.actant.energy.tools.WallMeterFormat;
import org.actant.input.InputException;
import org.actant.measure.Joules;
import org.actant.measure.Quantity;
import org.actant.table.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `actant meters import`: other tools' files as recordings.
@Command(
    name = "import",
    description =
        "Read what other energy tools and wall meters wrote, with tier, scope and what is wrong"
            + " with it.",
    footer = {
      "",
      "Known by their content: CodeCarbon, EnergiBridge, JoularJX, Kepler, nvidia-smi,",
      "perf stat, PowerJoular, PTDaemon, Scaphandre, turbostat, Zeus (see --list).",
      "Any other CSV needs a map of its columns. Times and decimal signs are found out",
      "where they can be, and asked for where they can be read in two ways.",
      "",
      "Examples:",
      "  actant meters import emissions.csv",
      "  actant meters import gpu.csv --out gpu.json",
      "  actant meters import plug.csv --map 'time=Zeit,power=Leistung:W'",
      "  actant meters import plug.csv --map 'time=#1,energy=#3:kWh,decimal=comma'"
    })
final class MetersImportCommand implements Callable<Integer> {
  @Mixin Session session;

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "What a tool wrote.")
  List<Path> files = List.of();

  @Option(
      names = "--format",
      paramLabel = "F",
      description = "The tool, where a file's content does not show it.")
  @Nullable String format;

  @Option(
      names = "--map",
      paramLabel = "MAP",
      description =
          "Which column is what: time=COLUMN[:FORMAT], power=COLUMN:UNIT, energy=COLUMN:UNIT,"
              + " delimiter=, decimal=, skip=, header=no, encoding=, domain=. May come several"
              + " times.")
  List<String> maps = List.of();

  @Option(
      names = "--out",
      paramLabel = "REC",
      description =
          "Write the recording to a .json (all of it) or .csv file (its windows); several"
              + " recordings get -1, -2, ... before the ending.")
  @Nullable Path out;

  @Option(names = "--list", description = "List the formats that can be read.")
  boolean list;

  @Override
  public Integer call() throws IOException {
    if (list) {
      session.console().table(formats());
      return ExitCode.DONE;
    }
    if (files.isEmpty()) {
      throw new InputException("found no file; expected one at least, or --list");
    }
    if (out != null) {
      RecordingFile.checkEnding(out);
    }
    var recordings = new ArrayList<Recording>();
    int failed = readAll(recordings);
    if (out != null) {
      write(out, recordings);
    }
    session.console().table(table(recordings));
    var notes = new LinkedHashSet<String>();
    for (Recording recording : recordings) {
      String file = recording.origin().files().getFirst().name();
      recording.notes().forEach(note -> notes.add(file + ": " + note));
    }
    notes.forEach(session.console()::say);
    return failed == 0 ? ExitCode.DONE : ExitCode.PARTIAL;
  }

  /// Reads what can be read of several files, and says why the others cannot; returns how many they
  /// are. Where nothing can be read, it is as for one file.
  private int readAll(List<Recording> recordings) throws IOException {
    var failures = new ArrayList<InputException>();
    for (Path file : files) {
      try {
        recordings.addAll(read(file));
      } catch (InputException e) {
        failures.add(e);
      }
    }
    if (recordings.isEmpty() && !failures.isEmpty()) {
      throw failures.getFirst();
    }
    failures.forEach(failure -> session.console().warn(String.valueOf(failure.getMessage())));
    return failures.size();
  }

  private List<Recording> read(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new InputException(file, "a folder", "a file");
    }
    if (Files.notExists(file)) {
      throw new InputException(file, "no such file", "a file");
    }
    if (!maps.isEmpty()) {
      if (format != null && !format.equals("wall-meter")) {
        throw new InputException("found --map and --format " + format + "; expected one of them");
      }
      return new WallMeterFormat(ColumnMap.parse(maps)).read(file);
    }
    if ("wall-meter".equals(format)) {
      throw new InputException(
          "found --format wall-meter without --map; expected --map time=COLUMN,power=COLUMN:UNIT");
    }
    return format == null ? ToolFormats.read(file) : ToolFormats.named(format).read(file);
  }

  private void write(Path file, List<Recording> recordings) throws IOException {
    for (int i = 0; i < recordings.size(); i++) {
      Path target = recordings.size() == 1 ? file : numbered(file, i + 1);
      RecordingFile.write(target, recordings.get(i));
      session.console().say("wrote " + target);
    }
  }

  private static Path numbered(Path file, int number) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return file.resolveSibling(name.substring(0, dot) + "-" + number + name.substring(dot));
  }

  private static Table formats() {
    var rows = new ArrayList<List<String>>();
    for (ToolFormat known : ToolFormats.all()) {
      rows.add(List.of(known.name(), known.description()));
    }
    rows.add(List.of("wall-meter", "CSV of any meter, with --map time=COLUMN,power=COLUMN:UNIT"));
    return new Table(List.of("format", "files"), rows);
  }

  private static Table table(List<Recording> recordings) {
    var rows = new ArrayList<List<String>>();
    for (Recording recording : recordings) {
      for (Window window : recording.windows()) {
        window.amounts().forEach((channel, reading) -> rows.add(row(window, channel, reading)));
      }
    }
    return new Table(
        List.of("where", "window", "seconds", "channel", "tier", "scope", "amount", "unit", "note"),
        rows);
  }

  private static List<String> row(Window window, Channel channel, Reading reading) {
    String amount =
        switch (reading) {
          case Reading.Measured(Quantity quantity) -> number(quantity.value());
          case Reading.Estimated(var interval, _) -> interval(interval.low(), interval.high());
          case Reading.Unavailable _ -> "";
        };
    String note =
        switch (reading) {
          case Reading.Measured _ -> "";
          case Reading.Estimated(_, String model) -> model;
          case Reading.Unavailable(String reason) -> reason;
        };
    return List.of(
        window.where(),
        window.name(),
        Double.isNaN(window.durationS()) ? "" : number(window.durationS()),
        channel.toString(),
        channel.tier().name(),
        channel.scope().name().toLowerCase(Locale.ROOT),
        amount,
        channel.unit(),
        note);
  }

  private static String interval(Joules low, Joules high) {
    return number(low.value()) + " to " + number(high.value());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.6g", value);
  }
}
