package org.actant.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.actant.energy.Meters;
import org.actant.energy.recording.MeteredCommand;
import org.actant.energy.recording.Recording;
import org.actant.energy.recording.Window;
import org.actant.table.Table;

/// The figures of `actant meter` beside those of time(1) and perf(1) of the same execution: the
/// other tool runs the program, and the meter runs the other tool. So both saw the same, but for
/// the few milliseconds of the other tool itself, which the meter counts and the tool does not.
final class MeteringAgreement {
  private static final Path TIME = Path.of("/usr/bin/time");
  private static final Path PERF = Path.of("/usr/bin/perf");
  private static final double SMALL = 0.1;
  private static final String MEBIBYTES = "MiB";

  private final Map<String, List<String>> programs = new LinkedHashMap<>();
  private final List<List<String>> rows = new ArrayList<>();

  /// @param busy a CPU-bound program
  MeteringAgreement(List<String> busy) {
    programs.put("CPU-bound", busy);
    programs.put(
        "memory-bound",
        List.of("dd", "if=/dev/zero", "of=/dev/null", "bs=256M", "count=16", "status=none"));
    programs.put("sleeping", List.of("sleep", "3"));
  }

  Table table() throws IOException {
    for (Map.Entry<String, List<String>> program : programs.entrySet()) {
      if (Files.isExecutable(TIME)) {
        time(program.getKey(), program.getValue());
      } else {
        rows.add(List.of(program.getKey(), TIME + " is not here", "", "", "", "", ""));
      }
      if (Files.isExecutable(PERF)) {
        perf(program.getKey(), program.getValue());
      } else {
        rows.add(List.of(program.getKey(), PERF + " is not here", "", "", "", "", ""));
      }
    }
    return new Table(
        List.of("program", "other tool", "figure", "unit", "actant", "other", "differs"), rows);
  }

  private void time(String program, List<String> command) throws IOException {
    Path file = Files.createTempFile("actant-time", ".txt");
    try {
      Recording recording =
          meter(
              prefixed(
                  List.of(TIME.toString(), "-f", "%e %U %S %M", "-o", file.toString()), command));
      String[] other =
          Files.readString(file, StandardCharsets.UTF_8)
              .strip()
              .lines()
              .toList()
              .getLast()
              .split(" ", -1);
      Window run = recording.window("run").orElseThrow();
      double cpu = Double.parseDouble(other[1]) + Double.parseDouble(other[2]);
      add(program, TIME, "elapsed", "s", recording.run().elapsedS(), Double.parseDouble(other[0]));
      add(program, TIME, "CPU time", "s", run.amount("process-tree/cpu"), cpu);
      add(
          program,
          TIME,
          "peak memory",
          MEBIBYTES,
          OptionalDouble.of(run.amount("wait4/largest-process-peak").orElse(0) / 0x1p20),
          Double.parseDouble(other[3]) / 1024);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private void perf(String program, List<String> command) throws IOException {
    Path file = Files.createTempFile("actant-perf", ".csv");
    try {
      Recording recording =
          meter(
              prefixed(
                  List.of(
                      PERF.toString(),
                      "stat",
                      "-x,",
                      "-e",
                      "task-clock,instructions:u",
                      "-o",
                      file.toString(),
                      "--"),
                  command));
      Window run = recording.window("run").orElseThrow();
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        String[] field = line.split(",", -1);
        if (field.length > 2 && field[0].matches("[0-9.]+")) {
          double other = Double.parseDouble(field[0]);
          if (field[2].startsWith("task-clock")) {
            add(program, PERF, "CPU time", "s", run.amount("process-tree/cpu"), other / 1e3);
          } else {
            add(program, PERF, "instructions", "", run.amount("perf/instructions"), other);
          }
        }
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static List<String> prefixed(List<String> tool, List<String> command) {
    var words = new ArrayList<>(tool);
    words.addAll(command);
    return words;
  }

  private static Recording meter(List<String> command) throws IOException {
    return new MeteredCommand(
            command,
            Meters.available(),
            MeteredCommand.Settings.DEFAULT,
            Session.CLOCK,
            Actant.version())
        .run();
  }

  private void add(
      String program, Path tool, String figure, String unit, OptionalDouble own, double other) {
    rows.add(
        List.of(
            program,
            tool.toString(),
            figure,
            unit,
            own.isPresent() ? String.format(Locale.ROOT, "%.4f", own.getAsDouble()) : "?",
            String.format(Locale.ROOT, "%.4f", other),
            own.isPresent() ? difference(own.getAsDouble(), other, unit) : ""));
  }

  /// In percent, or of amounts so small that the other tool's own work shows, as an amount.
  private static String difference(double own, double other, String unit) {
    return other >= SMALL
        ? String.format(Locale.ROOT, "%+.2f%%", 100 * (own / other - 1))
        : String.format(Locale.ROOT, "%+.4f %s", own - other, unit).strip();
  }
}
