package org.actant.energy.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import org.actant.energy.Channel;
import org.actant.energy.Domain;
import org.actant.energy.Reading;
import org.actant.energy.Scope;
import org.actant.energy.Tier;
import org.actant.energy.recording.Recording;
import org.actant.energy.recording.Run;
import org.actant.energy.recording.Series;
import org.actant.energy.recording.Window;
import org.actant.measure.Joules;
import org.actant.measure.Quantity;
import org.actant.measure.Watts;

/// CodeCarbon's `emissions.csv` (a row a run) and `emissions_base_<uuid>.csv` (a row a task), of
/// versions 2 and 3 (mlco2/codecarbon, `output_methods/emissions_data.py`). Energies are in kWh;
/// times are of the end of the row and of no known time zone.
final class CodeCarbonFormat implements ToolFormat {
  private static final String TOOL = "codecarbon";
  private static final double JOULES_PER_KWH = 3.6e6;

  /// What is the same for all rows of a run.
  private static final List<String> MACHINE =
      List.of(
          "os",
          "python_version",
          "cpu_count",
          "cpu_model",
          "gpu_count",
          "gpu_model",
          "ram_total_size",
          "tracking_mode",
          "country_name",
          "country_iso_code",
          "region",
          "cloud_provider",
          "cloud_region",
          "on_cloud");

  @Override
  public String name() {
    return TOOL;
  }

  @Override
  public String description() {
    return "CodeCarbon 2 and 3: emissions.csv, emissions_base_*.csv";
  }

  @Override
  public boolean recognizes(FileHead head) {
    List<String> header = head.header();
    return header.containsAll(List.of("project_name", "duration", "emissions", "energy_consumed"));
  }

  @Override
  public List<Recording> read(Path file) throws IOException {
    var grid = Grid.of(TextFile.read(file), ',');
    var runs = new LinkedHashMap<String, List<Grid.Row>>();
    for (Grid.Row row : grid.rows()) {
      runs.computeIfAbsent(row.text("run_id"), _ -> new ArrayList<>()).add(row);
    }
    return runs.values().stream().map(rows -> recording(grid, rows)).toList();
  }

  private static Recording recording(Grid grid, List<Grid.Row> rows) {
    var clock = new CodeCarbonClock(rows);
    var windows = new ArrayList<Window>();
    for (Grid.Row row : rows) {
      windows.add(
          new Window(
              row.text("task_name").isEmpty() ? "run" : row.text("task_name"),
              clock.beginS(row),
              row.required("duration"),
              amounts(row),
              row.where(),
              facts(grid, row)));
    }
    Grid.Row last = rows.getLast();
    var notes = new ArrayList<>(grid.notes());
    notes.addAll(clock.notes());
    return new Recording(
        grid.file().origin(TOOL, last.text("codecarbon_version")),
        new Run(List.of(), clock.started(), clock.elapsedS(), OptionalInt.empty(), machine(last)),
        series(windows, last.text("tracking_mode")),
        windows,
        notes);
  }

  private static SortedMap<Channel, Reading> amounts(Grid.Row row) {
    var amounts = new TreeMap<Channel, Reading>();
    for (Device device : Device.values()) {
      put(
          amounts,
          device.energy(row),
          row,
          device.column + "_energy",
          kWh -> new Joules(kWh * JOULES_PER_KWH));
      put(amounts, device.power(row), row, device.column + "_power", Watts::new);
    }
    return amounts;
  }

  private static void put(
      SortedMap<Channel, Reading> amounts,
      Channel channel,
      Grid.Row row,
      String column,
      DoubleFunction<Quantity> quantity) {
    OptionalDouble value = row.number(column);
    amounts.put(
        channel,
        value.isPresent()
            ? new Reading.Measured(quantity.apply(value.getAsDouble()))
            : new Reading.Unavailable("no figure in the column " + column));
  }

  private static SortedMap<String, String> facts(Grid grid, Grid.Row row) {
    var facts = new TreeMap<String, String>();
    for (String column : grid.header()) {
      if (!row.text(column).isEmpty()) {
        facts.put(column, row.text(column));
      }
    }
    return facts;
  }

  private static SortedMap<String, String> machine(Grid.Row row) {
    var machine = new TreeMap<String, String>();
    for (String column : MACHINE) {
      if (!row.text(column).isEmpty()) {
        machine.put(column, row.text(column));
      }
    }
    return machine;
  }

  private static List<Series> series(List<Window> windows, String trackingMode) {
    var channels = new TreeMap<Channel, Series>();
    for (Window window : windows) {
      for (Channel channel : window.amounts().keySet()) {
        channels.computeIfAbsent(
            channel, _ -> new Series(channel, method(channel, trackingMode), List.of()));
      }
    }
    return List.copyOf(channels.values());
  }

  private static String method(Channel channel, String trackingMode) {
    Device device = Device.of(channel);
    String scaled =
        device != Device.GPU && trackingMode.equals("process")
            ? "; scaled to the process by its share of load or memory (tracking_mode process)"
            : "";
    return device.method
        + (channel.isEnergy()
            ? ""
            : "; power as CodeCarbon says it, possibly that of the row before")
        + scaled;
  }

  /// A part of the machine for which CodeCarbon has columns.
  private enum Device {
    CPU(
        "cpu",
        Domain.PACKAGE,
        Tier.T5,
        "RAPL counter, or TDP by load, or a constant: the file does not say which, so the weaker"
            + " is assumed; RAPL is read at the begin and end of a task and corrected for one wrap"
            + " at most"),
    GPU("gpu", Domain.GPU, Tier.T2, "energy counter of NVML or AMD SMI, all GPUs together"),
    RAM("ram", Domain.MEMORY, Tier.T5, "a constant by the size or number of memory modules");

    final String column;
    final Domain domain;
    final Tier tier;
    final String method;

    Device(String column, Domain domain, Tier tier, String method) {
      this.column = column;
      this.domain = domain;
      this.tier = tier;
      this.method = method;
    }

    static Device of(Channel channel) {
      for (Device device : values()) {
        if (channel.name().startsWith(device.column)) {
          return device;
        }
      }
      throw new IllegalArgumentException("no device of " + channel);
    }

    Channel energy(Grid.Row row) {
      return new Channel(TOOL, column, tier, domain, scope(row), "J");
    }

    Channel power(Grid.Row row) {
      Tier ofPower = tier == Tier.T2 ? Tier.T3 : tier;
      return new Channel(TOOL, column + "-power", ofPower, domain, scope(row), "W");
    }

    private Scope scope(Grid.Row row) {
      boolean isProcess = this != GPU && row.text("tracking_mode").equals("process");
      return isProcess ? Scope.PROCESS : Scope.MACHINE;
    }
  }
}
