package org.actant.energy.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actant.energy.Channel;
import org.actant.energy.Domain;
import org.actant.energy.Scope;
import org.actant.energy.Tier;
import org.actant.energy.recording.Recording;

/// The CSV of PowerJoular (joular/powerjoular 0.7 to 1.1, `csv_power.adb`): a row a second, power
/// of processor and GPU; with `-p` or `-a` the processor power of one program. Since 1.0 the
/// numbers of a date have a space before them and milliseconds have no leading zeros.
final class PowerJoularFormat implements ToolFormat {
  private static final String TOOL = "powerjoular";
  private static final String METHOD =
      "RAPL psys or package 0, or a model on a board, as a mean over the second before";
  private static final Pattern DATE =
      Pattern.compile(
          "\\s*(\\d{4})-\\s*(\\d{1,2})-\\s*(\\d{1,2})\\s+(\\d{1,2}):\\s*(\\d{1,2}):\\s*(\\d{1,2})"
              + "(?:\\.\\s*(\\d{1,3}))?");

  @Override
  public String name() {
    return TOOL;
  }

  @Override
  public String description() {
    return "PowerJoular 0.7 to 1.1: CSV (Date,CPU Utilization,...)";
  }

  @Override
  public boolean recognizes(FileHead head) {
    return head.firstLine().startsWith("Date,CPU Utilization,");
  }

  @Override
  public List<Recording> read(Path path) throws IOException {
    TextFile file = TextFile.read(path);
    var grid = Grid.of(file, ',');
    boolean isProcess = !grid.has("Total Power");
    Scope scope = isProcess ? Scope.PROCESS : Scope.MACHINE;
    var cpu = new Channel(TOOL, "cpu-power", Tier.T3, Domain.PACKAGE, scope, "W");
    Channel gpu = Timeline.power(TOOL, "gpu", Tier.T3, Domain.GPU);
    var timeline = new Timeline(file, TOOL, PowerIntegral.Rule.MEAN_SINCE_LAST);
    String share = isProcess ? ", the program's share by processor time" : "";
    boolean sawGpu = false;
    for (Grid.Row row : grid.rows()) {
      timeline.row(row.line(), seconds(row));
      timeline.put(cpu, METHOD + share, row.number("CPU Power"));
      if (grid.has("GPU Power")) {
        OptionalDouble power = row.number("GPU Power");
        sawGpu |= power.orElse(0) != 0;
        timeline.put(gpu, "nvidia-smi, all GPUs together", power);
      }
    }
    if (grid.has("GPU Power") && !sawGpu) {
      timeline.refuse(
          Timeline.energyOf(gpu), "0 W in every row, as PowerJoular writes where it sees no GPU");
      timeline.refuse(gpu, "0 W in every row, as PowerJoular writes where it sees no GPU");
    }
    timeline.notes(grid.notes());
    timeline.note("dates are local times of the machine without a time zone");
    return List.of(timeline.recording());
  }

  private static double seconds(Grid.Row row) {
    Matcher date = DATE.matcher(row.text("Date"));
    if (!date.matches()) {
      throw row.unexpected("Date", "a date and time such as 2024-05-30 10:05:03");
    }
    String day = date.group(1) + "-" + date.group(2) + "-" + date.group(3);
    String time = date.group(4) + ":" + padded(date.group(5)) + ":" + padded(date.group(6));
    OptionalDouble seconds = Times.of(Times.Kind.DATE).seconds(day + " " + time);
    if (seconds.isEmpty()) {
      throw row.unexpected("Date", "a date and time that exists");
    }
    String millis = date.group(7);
    return seconds.getAsDouble() + (millis == null ? 0 : Integer.parseInt(millis) / 1000.0);
  }

  private static String padded(String digits) {
    return digits.length() == 1 ? "0" + digits : digits;
  }
}
