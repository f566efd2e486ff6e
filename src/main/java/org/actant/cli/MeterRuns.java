package org.actant.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.actant.energy.Reading;
import org.actant.energy.recording.EnergyBill;
import org.actant.energy.recording.EnergyFigure;
import org.actant.energy.recording.Recording;
import org.actant.energy.recording.Window;
import org.actant.input.Json;
import org.actant.measure.Quantity;
import org.actant.measure.Summary;
import org.actant.table.Table;

/// Several runs of one command beside each other: every run, and the mean of each figure with its
/// 95 % interval by Student's t and its coefficient of variation.
final class MeterRuns {
  private MeterRuns() {}

  /// Returns `run-3.json` for `run.json`.
  static Path numbered(Path file, int number) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return file.resolveSibling(name.substring(0, dot) + "-" + number + name.substring(dot));
  }

  /// Whether somebody stopped the command, so that it should not run again.
  static boolean wasStopped(Recording recording) {
    int status = recording.run().exitStatus().orElse(0);
    return status == 128 + 1 || status == 128 + 2 || status == 128 + 15 || timedOut(recording);
  }

  static boolean timedOut(Recording recording) {
    return recording.notes().stream()
        .anyMatch(note -> note.startsWith("the command was ended after"));
  }

  /// Prints the runs to standard error, as everything of this command.
  static void print(List<Recording> runs, boolean json) {
    Table table = table(runs);
    System.err.print(json ? Json.pretty(TableSet.objects(table)) : "\n" + TextTable.format(table));
  }

  /// One row a figure; a figure that one run lacks has no mean.
  static Table table(List<Recording> runs) {
    var columns = new ArrayList<>(List.of("what", "unit"));
    for (int i = 1; i <= runs.size(); i++) {
      columns.add("run_" + i);
    }
    columns.addAll(List.of("mean", "low", "high", "variation"));
    List<Map<String, Double>> figures = runs.stream().map(MeterRuns::figures).toList();
    var rows = new ArrayList<List<String>>();
    for (String what : figures.getFirst().keySet()) {
      rows.add(row(what, figures.stream().map(run -> Optional.ofNullable(run.get(what))).toList()));
    }
    return new Table(columns, rows);
  }

  private static List<String> row(String what, List<Optional<Double>> values) {
    int unit = what.lastIndexOf(',');
    var row = new ArrayList<>(List.of(what.substring(0, unit), what.substring(unit + 2)));
    values.forEach(value -> row.add(value.map(MeterRuns::number).orElse("?")));
    if (values.stream().anyMatch(Optional::isEmpty)) {
      row.addAll(List.of("", "", "", ""));
      return row;
    }
    Summary summary =
        Summary.of(values.stream().mapToDouble(value -> value.orElseThrow()).toArray());
    row.add(number(summary.mean()));
    row.add(summary.interval().map(interval -> number(interval.low())).orElse(""));
    row.add(summary.interval().map(interval -> number(interval.high())).orElse(""));
    row.add(
        summary.sd().isPresent() && summary.mean() > 0
            ? String.format(
                Locale.ROOT, "%.1f%%", 100 * summary.sd().getAsDouble() / summary.mean())
            : "");
    return row;
  }

  /// What is compared between runs, by name and unit, in the order of printing.
  private static Map<String, Double> figures(Recording recording) {
    var figures = new LinkedHashMap<String, Double>();
    recording.run().elapsedS().ifPresent(s -> figures.put("elapsed, s", s));
    Window run = recording.window("run").orElseThrow();
    put(figures, "CPU time of the tree, s", run.amount("process-tree/cpu"), 1);
    for (EnergyFigure figure : EnergyBill.of(recording)) {
      String name = figure.meter() + " " + figure.what();
      measured(figure.gross()).ifPresent(j -> figures.put(name + ", J", j));
      figure
          .net()
          .flatMap(MeterRuns::measured)
          .ifPresent(j -> figures.put(name + " net of idle, J", j));
    }
    run.amounts()
        .forEach((channel, _) -> {
          if (channel.unit().equals("instructions")) {
            put(figures, channel + ", " + channel.unit(), run.amount(channel.toString()), 1);
          }
        });
    put(figures, "peak memory, MiB", run.amount("wait4/largest-process-peak"), 1 / 0x1p20);
    put(figures, "CPU time of the metering, s", run.amount("actant/own-cpu"), 1);
    return figures;
  }

  private static void put(
      Map<String, Double> figures, String name, OptionalDouble value, double factor) {
    if (value.isPresent()) {
      figures.put(name, factor * value.getAsDouble());
    }
  }

  private static Optional<Double> measured(Reading reading) {
    return reading instanceof Reading.Measured(Quantity amount)
        ? Optional.of(amount.value())
        : Optional.empty();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%.1f" : "%.3f", value);
  }
}
