package org.actant.carbon.planning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.actant.carbon.CarbonIntensity;
import org.actant.input.InputException;
import org.actant.table.Csv;
import org.actant.table.Table;

/// A CSV file of intensities over time: a column of times and one of values, as a plain `time,
/// g_per_kwh` or as Electricity Maps, WattTime and the United Kingdom's Carbon Intensity API export
/// them.
///
/// @param series in the order of time
/// @param column that the values were read from
/// @param notes what was put right
public record SeriesFile(IntensitySeries series, String column, List<String> notes) {
  private static final long LARGEST_BYTES = 64L << 20;
  private static final double HIGHEST = 1500;

  /// How to read.
  ///
  /// @param column of the values; found by its unit where it is not said
  /// @param unit of the values; found in the column's name where it is not said
  /// @param zone of times without offset
  public record Options(
      Optional<String> column, Optional<IntensityUnit> unit, Optional<ZoneId> zone) {}

  public static SeriesFile read(Path file, Options options) throws IOException {
    if (Files.size(file) > LARGEST_BYTES) {
      throw new InputException(file, Files.size(file) + " bytes", LARGEST_BYTES + " at most");
    }
    Table table = Csv.read(file);
    if (table.rows().isEmpty()) {
      throw new InputException(file, "a header without rows", "times with intensities");
    }
    return new Reader(file, table, options).read();
  }

  /// One reading of one file.
  private static final class Reader {
    private final Path file;
    private final Table table;
    private final Options options;
    private final List<String> notes = new ArrayList<>();
    private final TreeMap<Instant, Double> values = new TreeMap<>();

    Reader(Path file, Table table, Options options) {
      this.file = file;
      this.table = table;
      this.options = options;
    }

    SeriesFile read() throws IOException {
      int time = timeColumn();
      int value = valueColumn();
      IntensityUnit unit = unit(table.columns().get(value));
      boolean utc = table.columns().get(time).toLowerCase(Locale.ROOT).contains("utc");
      int repeated = 0;
      int missing = 0;
      boolean sorted = true;
      for (int i = 0; i < table.rows().size(); i++) {
        List<String> row = table.rows().get(i);
        if (row.get(value).isBlank()) {
          missing++;
          continue;
        }
        double grams = unit.toGrams(number(i, row.get(value)));
        Instant instant = time(i, row.get(time), utc);
        sorted &= values.isEmpty() || !instant.isBefore(values.lastKey());
        repeated += add(i, instant, grams) ? 0 : 1;
      }
      note(repeated, "repeated lines with the same value are counted once");
      note(missing, "lines without a value are gaps");
      if (!sorted) {
        notes.add("the lines are not in the order of time; they were sorted");
      }
      checkMagnitude(unit);
      return new SeriesFile(series(), table.columns().get(value), notes);
    }

    private void note(int count, String what) {
      if (count > 0) {
        notes.add(count + " " + what);
      }
    }

    private int timeColumn() {
      for (int i = 0; i < table.columns().size(); i++) {
        String name = table.columns().get(i).toLowerCase(Locale.ROOT).strip();
        if (name.matches("(date)?[ _]?time.*|date|timestamp.*|point_time|from|start.*")) {
          return i;
        }
      }
      throw new InputException(
          file, 1, "the columns " + table.columns(), "a column `time` (or datetime, timestamp)");
    }

    private int valueColumn() {
      if (options.column().isPresent()) {
        int index = table.columns().indexOf(options.column().get());
        if (index < 0) {
          throw new InputException(
              file,
              1,
              "the columns " + table.columns(),
              "a column `" + options.column().get() + "`");
        }
        return index;
      }
      List<Integer> found = new ArrayList<>();
      for (int i = 0; i < table.columns().size(); i++) {
        if (IntensityUnit.in(table.columns().get(i)).isPresent()) {
          found.add(i);
        }
      }
      List<Integer> whole =
          found.stream()
              .filter(
                  i -> table.columns().get(i).toLowerCase(Locale.ROOT).matches(".*life.?cycle.*"))
              .toList();
      if (found.size() == 1 || whole.size() == 1) {
        return (found.size() == 1 ? found : whole).getFirst();
      }
      throw new InputException(
          file,
          1,
          found.isEmpty()
              ? "no column that names a unit among " + table.columns()
              : found.size() + " columns of intensities",
          "one column such as `g_per_kwh`, or --column NAME with --unit UNIT");
    }

    private IntensityUnit unit(String column) {
      return options
          .unit()
          .or(() -> IntensityUnit.in(column))
          .orElseThrow(() ->
              new InputException(
                  file,
                  1,
                  "the column `" + column + "` without a unit",
                  "--unit g/kWh, kg/kWh, kg/MWh, lb/MWh or the like"));
    }

    private double number(int row, String text) throws IOException {
      try {
        double value = Double.parseDouble(text.strip());
        if (Double.isFinite(value) && value >= 0) {
          return value;
        }
      } catch (NumberFormatException e) {
        // complained about below
      }
      throw new InputException(
          file, Csv.line(file, row), "`" + text + "`", "an intensity of 0 or more, with a point");
    }

    /// Local times that a clock shows twice are taken in their order: first before the change, then
    /// after it.
    private Instant time(int row, String text, boolean utc) throws IOException {
      String iso = text.strip().replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) ", "$1T");
      try {
        return OffsetDateTime.parse(iso).toInstant();
      } catch (DateTimeException e) {
        // a time without offset
      }
      LocalDateTime local;
      try {
        local = LocalDateTime.parse(iso.length() == 10 ? iso + "T00:00" : iso);
      } catch (DateTimeException e) {
        throw new InputException(
            file, Csv.line(file, row), "`" + text + "`", "a time such as 2026-03-29T02:00Z");
      }
      ZoneId zone =
          utc
              ? ZoneOffset.UTC
              : options
                  .zone()
                  .orElseThrow(() ->
                      new InputException(
                          file,
                          2,
                          "`" + text + "`, a time without offset",
                          "times with offset, or --zone such as Europe/Berlin"));
      List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
      if (offsets.isEmpty()) {
        throw new InputException(
            file,
            Csv.line(file, row),
            "`" + text + "`, which no clock in " + zone + " showed",
            "a time that was");
      }
      Instant first = local.toInstant(offsets.getFirst());
      boolean second = offsets.size() == 2 && values.containsKey(first);
      return second ? local.toInstant(offsets.getLast()) : first;
    }

    private boolean add(int row, Instant instant, double grams) throws IOException {
      Double before = values.putIfAbsent(instant, grams);
      if (before != null && before != grams) {
        throw new InputException(
            file,
            Csv.line(file, row),
            instant + " a second time, with " + grams + " and not " + before + " g/kWh",
            "each time once");
      }
      return before == null;
    }

    private void checkMagnitude(IntensityUnit unit) {
      double highest = values.values().stream().mapToDouble(v -> v).max().orElse(0);
      if (highest > HIGHEST || (highest < 1.5 && options.unit().isEmpty())) {
        throw new InputException(
            file,
            String.format(
                Locale.ROOT,
                "intensities up to %.4g g/kWh when read as %s",
                highest,
                unit.symbol()),
            "what a grid emits, up to 1500 g/kWh; another unit is said with --unit");
      }
    }

    /// A value holds until the next one, but not longer than the usual step; the last one a step.
    private IntensitySeries series() {
      if (values.size() < 2) {
        throw new InputException(file, values.size() + " usable line", "two or more");
      }
      Duration step = step();
      var spans = new ArrayList<IntensitySeries.Span>();
      for (Map.Entry<Instant, Double> entry : values.entrySet()) {
        Instant begin = entry.getKey();
        Instant usual = begin.plus(step);
        Instant next = values.higherKey(begin);
        Instant end = next == null || next.isAfter(usual) ? usual : next;
        spans.add(new IntensitySeries.Span(begin, end, new CarbonIntensity(entry.getValue())));
      }
      var series = new IntensitySeries(spans);
      note(series.gaps(), "gaps; no run is planned across them");
      return series;
    }

    /// The middle of the distances between times, the smaller one of two.
    private Duration step() {
      var distances = new ArrayList<Duration>();
      for (Instant instant : values.keySet()) {
        Instant next = values.higherKey(instant);
        if (next != null) {
          distances.add(Duration.between(instant, next));
        }
      }
      distances.sort(null);
      return distances.get((distances.size() - 1) / 2);
    }
  }
}
