package org.actant.energy.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actant.energy.Channel;
import org.actant.energy.Domain;
import org.actant.energy.Tier;
import org.actant.energy.recording.Recording;
import org.actant.input.InputException;

/// What `nvidia-smi --query-gpu=timestamp,index,power.draw --format=csv -l 1` writes (drivers 450
/// to 580): with or without header, with or without units in the cells. Rows of several GPUs follow
/// one another.
final class NvidiaSmiFormat implements ToolFormat {
  private static final String TOOL = "nvidia-smi";
  private static final Pattern STAMP =
      Pattern.compile("\\d{4}/\\d{2}/\\d{2} \\d{2}:\\d{2}:\\d{2}\\.\\d+");
  private static final Pattern FIGURE = Pattern.compile("([+-]?[\\d.]+(?:[eE]-?\\d+)?)\\s*(\\w*)");
  private static final Pattern COLUMN = Pattern.compile("(power\\.draw[.a-z]*)(?: \\[(\\w+)\\])?");

  /// In the order in which they are preferred.
  private static final List<String> DRAWS =
      List.of("power.draw", "power.draw.instant", "power.draw.average");

  private static final List<String> IDS = List.of("index", "uuid", "pci.bus_id", "serial");

  @Override
  public String name() {
    return TOOL;
  }

  @Override
  public String description() {
    return "nvidia-smi --query-gpu=timestamp,power.draw --format=csv";
  }

  @Override
  public boolean recognizes(FileHead head) {
    List<String> header = head.header();
    boolean hasHeader = header.stream().anyMatch(name -> COLUMN.matcher(name).matches());
    return hasHeader || header.stream().anyMatch(field -> STAMP.matcher(field).matches());
  }

  @Override
  public List<Recording> read(Path path) throws IOException {
    TextFile file = TextFile.read(path);
    Grid grid = grid(file);
    if (!grid.has("timestamp")) {
      throw new InputException(
          path, 1, "no column `timestamp`", "--query-gpu=timestamp,... so that power has a time");
    }
    List<String> draws = draws(grid);
    if (draws.isEmpty()) {
      throw new InputException(path, 1, "no column `power.draw`", "--query-gpu=...,power.draw");
    }
    String id = IDS.stream().filter(grid::has).findFirst().orElse("");
    var timeline = new Timeline(file, TOOL, PowerIntegral.Rule.INSTANT);
    var times = new ArrayList<Double>();
    var devices = new TreeSet<String>();
    for (Grid.Row row : grid.rows()) {
      OptionalDouble at = Times.of(Times.Kind.DATE).seconds(row.text("timestamp"));
      if (at.isEmpty()) {
        throw row.unexpected("timestamp", "a time such as 2024/05/30 10:05:03.123");
      }
      times.add(at.getAsDouble());
      timeline.row(row.line(), at.getAsDouble());
      String device = "gpu-" + (id.isEmpty() ? "0" : row.text(id));
      putRow(timeline, device, draws, row);
      if (devices.add(device)) {
        timeline.machine(device, row.text("name"));
      }
    }
    if (id.isEmpty()) {
      refuseBunches(grid, times);
    } else if (devices.size() > 1) {
      timeline.takingTurns();
    }
    timeline.machine("gpu_driver", grid.rows().getFirst().text("driver_version"));
    timeline.notes(grid.notes());
    timeline.note("timestamps are local times of the machine without a time zone");
    return List.of(timeline.recording());
  }

  private static void putRow(Timeline timeline, String device, List<String> draws, Grid.Row row) {
    for (int i = 0; i < draws.size(); i++) {
      String column = draws.get(i);
      timeline.put(channel(device, column, i == 0), method(column), watts(row, column));
    }
  }

  /// The preferred figure counts as the GPU; further ones stand beside it and are not added.
  private static Channel channel(String device, String column, boolean isFirst) {
    String name = draw(column);
    return isFirst
        ? Timeline.power(TOOL, device, Tier.T3, Domain.GPU)
        : Timeline.power(TOOL, device + "-" + name, Tier.T3, Domain.OTHER);
  }

  private static String method(String column) {
    return switch (draw(column)) {
      case "power.draw.instant" -> "power.draw.instant: at the moment of the query, of the board";
      case "power.draw.average" -> "power.draw.average: mean over one second, of the board";
      default ->
          "power.draw: of the board; a mean over one second on Ampere and later except GA100, else"
              + " at the moment; the sensor may look at a part of the time only (arXiv:2312.02741)";
    };
  }

  private static String draw(String column) {
    Matcher matcher = COLUMN.matcher(column);
    return matcher.matches() ? matcher.group(1) : column;
  }

  private static List<String> draws(Grid grid) {
    return DRAWS.stream()
        .flatMap(draw -> grid.header().stream().filter(column -> draw(column).equals(draw)))
        .toList();
  }

  private static OptionalDouble watts(Grid.Row row, String column) {
    String text = row.text(column);
    if (Grid.isMissing(text) || text.startsWith("[")) {
      return OptionalDouble.empty();
    }
    Matcher figure = FIGURE.matcher(text);
    Matcher header = COLUMN.matcher(column);
    String unit = header.matches() && header.group(2) != null ? header.group(2) : "W";
    if (!figure.matches()
        || !(figure.group(2).isEmpty() || figure.group(2).equals(unit))
        || !List.of("W", "mW").contains(unit)) {
      throw row.unexpected(column, "a number with a decimal point, in W");
    }
    try {
      double number = Double.parseDouble(figure.group(1));
      return OptionalDouble.of(unit.equals("mW") ? number / 1000 : number);
    } catch (NumberFormatException _) {
      throw row.unexpected(column, "a number with a decimal point, in W");
    }
  }

  /// Reads a file with header, or one without in which cells with units say what they are.
  private static Grid grid(TextFile file) {
    FileHead head = FileHead.of(file);
    if (head.header().stream().noneMatch(field -> STAMP.matcher(field).matches())) {
      return Grid.of(file, ',');
    }
    var names = new ArrayList<String>();
    int powers = 0;
    for (String field : head.header()) {
      if (STAMP.matcher(field).matches()) {
        names.add("timestamp");
      } else if (field.matches("[\\d.]+ W")) {
        names.add("power.draw [W]");
        powers++;
      } else {
        names.add("column " + (names.size() + 1));
      }
    }
    if (powers != 1) {
      throw new InputException(
          file.path(),
          1,
          "no header and " + powers + " cells with the unit W",
          "--format=csv with header, or one column of power in W; else --format wall-meter with"
              + " --map time=#1,power=#2:W,domain=gpu");
    }
    return Grid.withoutHeader(file, ',', names);
  }

  /// Two GPUs without a column that tells them apart would be taken for one.
  private static void refuseBunches(Grid grid, List<Double> times) {
    List<Double> steps = new ArrayList<>();
    for (int i = 1; i < times.size(); i++) {
      steps.add(times.get(i) - times.get(i - 1));
    }
    if (steps.size() < 3) {
      return;
    }
    List<Double> sorted = steps.stream().sorted().toList();
    double low = sorted.get(sorted.size() / 4);
    double high = sorted.getLast();
    long longSteps = steps.stream().filter(step -> step > 10 * Math.max(low, 1e-3)).count();
    if (low >= 0 && low < 0.02 && longSteps > steps.size() / 20) {
      throw new InputException(
          grid.file().path(),
          String.format(Locale.ROOT, "rows in bunches (steps of %.3f s and %.3f s)", low, high),
          "one GPU, or a column `index` that tells several apart (--query-gpu=index,...)");
    }
  }
}
