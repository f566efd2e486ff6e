package org.actant.audit.evidence;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/// `emissions.csv` and the tables of tasks that CodeCarbon writes: kWh, W, s and kg.
final class CodeCarbonTable implements Format {
  /// What 1 kWh is in joules.
  static final double JOULES_PER_KWH = 3.6e6;

  private static final List<String> NUMBERS =
      List.of(
          "duration",
          "emissions",
          "emissions_rate",
          "cpu_power",
          "gpu_power",
          "ram_power",
          "cpu_energy",
          "gpu_energy",
          "ram_energy",
          "energy_consumed");

  @Override
  public String name() {
    return "CodeCarbon CSV";
  }

  @Override
  public boolean read(RawFile file, Optional<RawTable> table, Gathered gathered) {
    if (table.isEmpty() || !table.get().has("duration", "emissions", "energy_consumed")) {
      return false;
    }
    boolean tasks = table.get().has("task_name");
    gathered.skipMisfits(file, table.get());
    for (RawTable.Row row : table.get().detailedRows(file)) {
      SortedMap<String, Figure> cells = RawTable.figures(row);
      skipWords(file, row, cells, gathered);
      gathered.rows.add(
          row(
              file.place(row.line()),
              file.run(),
              tasks ? MeasuredRow.Kind.TASK : MeasuredRow.Kind.RUN,
              cells,
              RawTable.facts(row)));
    }
    return true;
  }

  static MeasuredRow row(
      Place place,
      RunName run,
      MeasuredRow.Kind kind,
      SortedMap<String, Figure> cells,
      SortedMap<String, String> facts) {
    return new MeasuredRow(
        place,
        run,
        kind,
        facts.getOrDefault("task_name", ""),
        number(cells, "duration"),
        time(facts.getOrDefault("timestamp", "")),
        byDevice(cells, "_energy", JOULES_PER_KWH),
        byDevice(cells, "_power", 1),
        scaled(number(cells, "energy_consumed"), JOULES_PER_KWH),
        cells,
        facts);
  }

  /// A cell that should be a number and is none is listed: its row is checked without it.
  private static void skipWords(
      RawFile file, RawTable.Row row, SortedMap<String, Figure> cells, Gathered gathered) {
    for (String column : NUMBERS) {
      String text = row.get(column);
      if (!text.isEmpty() && !cells.containsKey(column)) {
        String hint = text.matches("[\\d.]*,\\d+") ? "; a decimal comma?" : "";
        gathered.skip(
            file.place(row.line()), "`" + column + "` is `" + text + "`, not a number" + hint);
      }
    }
  }

  private static SortedMap<Device, Double> byDevice(
      SortedMap<String, Figure> cells, String ending, double factor) {
    var values = new TreeMap<Device, Double>();
    for (Device device : List.of(Device.CPU, Device.GPU, Device.RAM)) {
      number(cells, device.word() + ending).ifPresent(value -> values.put(device, value * factor));
    }
    return values;
  }

  static OptionalDouble number(SortedMap<String, Figure> cells, String column) {
    Figure figure = cells.get(column);
    return figure == null ? OptionalDouble.empty() : OptionalDouble.of(figure.value());
  }

  private static OptionalDouble scaled(OptionalDouble value, double factor) {
    return value.isPresent() ? OptionalDouble.of(value.getAsDouble() * factor) : value;
  }

  /// Local time as it stands there; an offset is dropped, since rows are only compared with their
  /// neighbors.
  static Optional<LocalDateTime> time(String text) {
    try {
      return Optional.of(
          text.matches(".*(Z|[+-]\\d\\d:\\d\\d)$")
              ? OffsetDateTime.parse(text).toLocalDateTime()
              : LocalDateTime.parse(text.replace(' ', 'T')));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
