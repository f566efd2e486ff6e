package org.actant.energy.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actant.energy.Channel;
import org.actant.energy.Domain;
import org.actant.energy.Reading;
import org.actant.energy.Scope;
import org.actant.energy.Tier;
import org.actant.energy.recording.Recording;
import org.actant.energy.recording.Run;
import org.actant.energy.recording.Series;
import org.actant.energy.recording.Window;
import org.actant.input.InputException;
import org.actant.measure.Joules;
import org.actant.measure.Seconds;
import org.actant.measure.Watts;
import tools.jackson.databind.JsonNode;

/// Files of Zeus (ml-energy/zeus 0.2 to 0.15; You, Chung and Chowdhury, NSDI 2023): the log of
/// `ZeusMonitor(log_file=...)`, a `Measurement` written as JSON, and the trace summaries of the
/// paper (time per epoch and average power).
final class ZeusFormat implements ToolFormat {
  private static final String TOOL = "zeus";
  private static final String LOG = "start_time,window_name,elapsed_time";
  private static final Pattern GPU = Pattern.compile("gpu(\\d+)_energy");
  private static final String COUNTER =
      "energy counter of NVML or AMD SMI; on GPUs before Volta the integral of power samples";

  @Override
  public String name() {
    return TOOL;
  }

  @Override
  public String description() {
    return "Zeus 0.2 to 0.15: log CSV, Measurement as JSON, NSDI summaries";
  }

  @Override
  public boolean recognizes(FileHead head) {
    return head.firstLine().startsWith(LOG)
        || isSummary(head.header())
        || isMeasurement(head.text());
  }

  @Override
  public List<Recording> read(Path path) throws IOException {
    TextFile file = TextFile.read(path);
    var head = FileHead.of(file);
    if (head.firstLine().startsWith(LOG)) {
      return List.of(log(file));
    }
    return List.of(isSummary(head.header()) ? summary(file) : measurements(file));
  }

  private static boolean isMeasurement(String text) {
    return text.stripLeading().matches("(?s)[\\[{].*\"gpu_energy\"\\s*:.*")
        && text.contains("\"time\"");
  }

  private static boolean isSummary(List<String> header) {
    return header.containsAll(List.of("time_per_epoch", "average_power", "batch_size"));
  }

  private static Recording log(TextFile file) {
    var grid = Grid.of(file, ',');
    List<Grid.Row> rows = grid.rows();
    double first = rows.stream().mapToDouble(row -> row.required("start_time")).min().orElseThrow();
    var windows = new ArrayList<Window>();
    double end = 0;
    for (Grid.Row row : rows) {
      double begin = row.required("start_time") - first;
      double duration = row.required("elapsed_time");
      end = Math.max(end, begin + duration);
      var amounts = new TreeMap<Channel, Reading>();
      for (String column : grid.header()) {
        Matcher gpu = GPU.matcher(column);
        if (gpu.matches()) {
          amounts.put(energy("gpu-" + gpu.group(1), Domain.GPU), joules(row.number(column)));
        }
      }
      windows.add(
          new Window(
              row.text("window_name"), OptionalDouble.of(begin), duration, amounts, row.where()));
    }
    String started = Times.of(Times.Kind.EPOCH_S).instant(Double.toString(first));
    return recording(file, started, OptionalDouble.of(end), windows, grid.notes());
  }

  private static Recording summary(TextFile file) {
    var grid = Grid.of(file, ',');
    var power = Timeline.power(TOOL, "gpu", Tier.T3, Domain.GPU);
    var windows = new ArrayList<Window>();
    for (Grid.Row row : grid.rows()) {
      double seconds = row.required("time_per_epoch");
      var watts = new Watts(row.required("average_power"));
      var amounts = new TreeMap<Channel, Reading>();
      amounts.put(power, new Reading.Measured(watts));
      amounts.put(Timeline.energyOf(power), new Reading.Measured(watts.over(new Seconds(seconds))));
      windows.add(
          new Window(
              "epoch " + String.join(" ", labels(grid, row)),
              OptionalDouble.empty(),
              seconds,
              amounts,
              row.where(),
              facts(grid, row)));
    }
    var notes = new ArrayList<>(grid.notes());
    notes.add("joules are average power times time per epoch, both as the file says them");
    return recording(file, "", OptionalDouble.empty(), windows, notes);
  }

  private static List<String> labels(Grid grid, Grid.Row row) {
    return grid.header().stream()
        .filter(column -> !column.equals("time_per_epoch") && !column.equals("average_power"))
        .map(row::text)
        .toList();
  }

  private static SortedMap<String, String> facts(Grid grid, Grid.Row row) {
    var facts = new TreeMap<String, String>();
    grid.header().forEach(column -> facts.put(column, row.text(column)));
    return facts;
  }

  private static Recording measurements(TextFile file) {
    var notes = new ArrayList<String>();
    var windows = new ArrayList<Window>();
    for (JsonNode value : JsonValues.of(file, notes)) {
      windows.add(measurement(file, value, windows.size() + 1));
    }
    return recording(file, "", OptionalDouble.empty(), windows, notes);
  }

  private static Window measurement(TextFile file, JsonNode value, int number) {
    JsonNode time = value.path("time");
    if (!isNumber(time) || !value.path("gpu_energy").isObject()) {
      throw new InputException(
          file.path(),
          "measurement " + number + " without `time` and `gpu_energy`",
          "a Measurement of Zeus: {\"time\": s, \"gpu_energy\": {\"0\": J}, ...}");
    }
    var amounts = new TreeMap<Channel, Reading>();
    devices(file, value.path("gpu_energy"), "gpu-", Domain.GPU, amounts);
    devices(file, value.path("cpu_energy"), "cpu-", Domain.PACKAGE, amounts);
    devices(file, value.path("dram_energy"), "dram-", Domain.MEMORY, amounts);
    String name = value.path("window_name").asString("run " + number);
    return new Window(
        name, OptionalDouble.empty(), time.doubleValue(), amounts, file.name() + "#" + number);
  }

  private static void devices(
      TextFile file,
      JsonNode energies,
      String prefix,
      Domain domain,
      Map<Channel, Reading> amounts) {
    for (Map.Entry<String, JsonNode> device : energies.properties()) {
      if (!isNumber(device.getValue()) && !device.getValue().isNull()) {
        throw new InputException(
            file.path(), "`" + device.getValue() + "` as an energy", "a number of joules");
      }
      amounts.put(
          energy(prefix + device.getKey(), domain),
          joules(
              device.getValue().isNull()
                  ? OptionalDouble.empty()
                  : OptionalDouble.of(device.getValue().doubleValue())));
    }
  }

  private static boolean isNumber(JsonNode value) {
    return value.isNumber() && Grid.sensible(value.doubleValue()).isPresent();
  }

  private static Reading joules(OptionalDouble figure) {
    if (figure.isEmpty()) {
      return new Reading.Unavailable("no figure in the file");
    }
    return figure.getAsDouble() == 0
        ? new Reading.Unavailable(
            "0 J, which Zeus writes for a window shorter than the counter's update period")
        : new Reading.Measured(new Joules(figure.getAsDouble()));
  }

  private static Channel energy(String name, Domain domain) {
    return new Channel(TOOL, name, Tier.T2, domain, Scope.MACHINE, "J");
  }

  private static Recording recording(
      TextFile file,
      String started,
      OptionalDouble elapsedS,
      List<Window> windows,
      List<String> notes) {
    var series = new TreeMap<Channel, Series>();
    for (Window window : windows) {
      for (Channel channel : window.amounts().keySet()) {
        series.put(channel, new Series(channel, method(channel), List.of()));
      }
    }
    return new Recording(
        file.origin(TOOL, ""),
        new Run(List.of(), started, elapsedS, OptionalInt.empty(), new TreeMap<>()),
        List.copyOf(series.values()),
        windows,
        notes);
  }

  private static String method(Channel channel) {
    if (channel.tier() == Tier.T3) {
      return "mean of power samples, from the trace's summary";
    }
    return switch (channel.domain()) {
      case GPU -> COUNTER;
      default -> "RAPL counter, wraps handled by Zeus";
    };
  }
}
