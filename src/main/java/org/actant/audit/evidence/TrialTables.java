package org.actant.audit.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/// The raw tables of our own runs: `trials.csv`, `windows.csv`, `classes.csv` and `samples.csv` in
/// one folder (see `org.actant.experiment.RawTables`). Each is recognized by its columns; names of
/// conditions come from the `trials.csv` beside it.
final class TrialTables implements Format {
  @Override
  public String name() {
    return "raw tables of an Actant run";
  }

  @Override
  public boolean read(RawFile file, Optional<RawTable> table, Gathered gathered) {
    if (table.isEmpty() || !table.get().has("trial")) {
      return false;
    }
    RawTable rows = table.get();
    boolean known = true;
    if (rows.has("block", "condition", "status", "elapsed_s")) {
      trials(file, rows, gathered);
    } else if (rows.has("window", "begin_s", "elapsed_s")) {
      windows(file, rows, gathered);
    } else if (rows.has("class", "n", "correct")) {
      classes(file, rows, gathered);
    } else if (rows.has("at_s", "meter", "channel", "unit", "amount")) {
      samples(file, rows, gathered);
    } else {
      known = false;
    }
    if (known) {
      gathered.skipMisfits(file, rows);
    }
    return known;
  }

  private static void trials(RawFile file, RawTable table, Gathered gathered) {
    String study = folder(file).toString();
    for (RawTable.Row row : table.rows()) {
      OptionalInt number = integer(row.get("trial"));
      OptionalInt block = integer(row.get("block"));
      if (number.isEmpty() || block.isEmpty()) {
        gathered.skip(file.place(row.line()), "`trial` or `block` is no whole number");
        continue;
      }
      SortedMap<String, Figure> cells = RawTable.figures(row);
      gathered.trials.add(
          new Trial(
              file.place(row.line()),
              study,
              number.getAsInt(),
              block.getAsInt(),
              row.get("condition"),
              row.get("status").equals("ok"),
              instant(row.get("started")),
              CodeCarbonTable.number(cells, "elapsed_s")));
      var scores = new TreeMap<String, Figure>();
      for (String metric : List.of("accuracy", "constant_accuracy")) {
        Figure figure = cells.get(metric);
        if (figure != null) {
          scores.put(metric, figure);
        }
      }
      if (!scores.isEmpty()) {
        gathered.scores.add(
            new Scores(
                file.place(row.line()),
                new RunName(study, row.get("condition"), row.get("trial")),
                scores,
                List.of(),
                file.sha256() + ":" + row.line()));
      }
    }
  }

  private static void windows(RawFile file, RawTable table, Gathered gathered) {
    Map<String, String> conditions = conditions(file);
    for (RawTable.Row row : table.rows()) {
      SortedMap<String, Figure> cells = RawTable.figures(row);
      var energy = new TreeMap<Device, Double>();
      CodeCarbonTable.number(cells, "rapl_j").ifPresent(joules -> energy.put(Device.CPU, joules));
      String trial = row.get("trial");
      gathered.rows.add(
          new MeasuredRow(
              file.place(row.line()),
              new RunName(folder(file).toString(), conditions.getOrDefault(trial, ""), trial),
              MeasuredRow.Kind.TASK,
              row.get("window"),
              CodeCarbonTable.number(cells, "elapsed_s"),
              Optional.empty(),
              energy,
              new TreeMap<>(),
              OptionalDouble.empty(),
              cells,
              RawTable.facts(row)));
    }
  }

  /// One score a trial: the sums over its classes.
  private static void classes(RawFile file, RawTable table, Gathered gathered) {
    Map<String, String> conditions = conditions(file);
    var trials = new LinkedHashMap<String, List<RawTable.Row>>();
    for (RawTable.Row row : table.rows()) {
      trials.computeIfAbsent(row.get("trial"), _ -> new ArrayList<>()).add(row);
    }
    trials.forEach((trial, rows) -> {
      long n = 0;
      long correct = 0;
      var counts = new ArrayList<Long>();
      for (RawTable.Row row : rows) {
        long of = integer(row.get("n")).orElse(0);
        counts.add(of);
        n += of;
        correct += integer(row.get("correct")).orElse(0);
      }
      if (n > 0) {
        var values = new TreeMap<String, Figure>();
        String accuracy = String.valueOf((double) correct / n);
        Figure.parse(accuracy).ifPresent(figure -> values.put("accuracy", figure));
        gathered.scores.add(
            new Scores(
                file.place(rows.getFirst().line()),
                new RunName(folder(file).toString(), conditions.getOrDefault(trial, ""), trial),
                values,
                counts,
                file.sha256() + ":" + trial));
      }
    });
  }

  private static void samples(RawFile file, RawTable table, Gathered gathered) {
    Map<String, String> conditions = conditions(file);
    var points = new TreeMap<String, List<Counter.Point>>();
    var units = new TreeMap<String, String>();
    for (RawTable.Row row : table.rows()) {
      Optional<Figure> at = Figure.parse(row.get("at_s"));
      Optional<Figure> amount = Figure.parse(row.get("amount"));
      if (at.isPresent() && amount.isPresent()) {
        String key = row.get("trial") + "\t" + row.get("meter") + "/" + row.get("channel");
        points
            .computeIfAbsent(key, _ -> new ArrayList<>())
            .add(new Counter.Point(at.get().value(), amount.get().value(), row.line()));
        units.put(key, row.get("unit"));
      }
    }
    points.forEach((key, series) -> {
      String trial = key.substring(0, key.indexOf('\t'));
      gathered.counters.add(
          new Counter(
              file.place(series.getFirst().line()),
              new RunName(folder(file).toString(), conditions.getOrDefault(trial, ""), trial),
              key.substring(key.indexOf('\t') + 1),
              units.getOrDefault(key, ""),
              series));
    });
  }

  /// The condition of each trial, from the `trials.csv` in the same folder; none where it cannot be
  /// read, which its own reading reports.
  private static Map<String, String> conditions(RawFile file) {
    var conditions = new TreeMap<String, String>();
    Path trials = file.path().resolveSibling("trials.csv");
    try {
      if (Files.exists(trials)) {
        RawFile text = RawFile.read(trials, trials.toString());
        for (RawTable.Row row : RawTable.parse(trials, text.text()).rows()) {
          conditions.put(row.get("trial"), row.get("condition"));
        }
      }
    } catch (IOException | org.actant.input.InputException _) {
      return Map.of();
    }
    return conditions;
  }

  private static Path folder(RawFile file) {
    return file.folder();
  }

  private static OptionalInt integer(String text) {
    return text.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
