package org.actant.energy.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actant.energy.Channel;
import org.actant.energy.Domain;
import org.actant.energy.Tier;
import org.actant.energy.recording.Recording;
import org.actant.input.InputException;

/// The log of a wall meter by SPEC PTDaemon, as MLPerf Power keeps it in `spl.txt`
/// (mlcommons/power-dev): names and values in turns, `Time,MM-DD-YYYY HH:MM:SS.mmm,Watts,…,Mark,…`.
final class PtDaemonFormat implements ToolFormat {
  private static final String TOOL = "ptdaemon";
  private static final Channel WALL = Timeline.power(TOOL, "wall", Tier.T1, Domain.WALL);
  private static final Pattern TIME =
      Pattern.compile("(\\d{2})-(\\d{2})-(\\d{4}) (\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?)");

  @Override
  public String name() {
    return TOOL;
  }

  @Override
  public String description() {
    return "SPEC PTDaemon, wall meter: Time,...,Watts,... (spl.txt)";
  }

  @Override
  public boolean recognizes(FileHead head) {
    String[] fields = head.firstLine().split(",", -1);
    return fields.length > 3
        && fields[0].equals("Time")
        && TIME.matcher(fields[1]).matches()
        && fields[2].equals("Watts");
  }

  @Override
  public List<Recording> read(Path path) throws IOException {
    TextFile file = TextFile.read(path);
    var timeline = new Timeline(file, TOOL, PowerIntegral.Rule.INSTANT);
    List<String> lines = file.lines();
    for (int i = 0; i < lines.size(); i++) {
      boolean isCut = i == lines.size() - 1 && file.endsMidLine();
      if (isCut && fields(lines.get(i)).size() < 4) {
        timeline.note("line " + (i + 1) + " is cut and left out");
      } else if (!lines.get(i).isBlank()) {
        row(file, i + 1L, fields(lines.get(i)), timeline);
      }
    }
    timeline.note("times are local times of the meter's machine without a time zone");
    return List.of(timeline.recording());
  }

  private static List<String> fields(String line) {
    return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
  }

  private static void row(TextFile file, long line, List<String> fields, Timeline timeline) {
    Matcher time = TIME.matcher(fields.size() > 1 ? fields.get(1) : "");
    int watts = fields.indexOf("Watts") + 1;
    if (!time.matches() || watts == 0 || watts >= fields.size()) {
      throw new InputException(
          file.path(),
          line,
          "`" + String.join(",", fields) + "`",
          "Time,MM-DD-YYYY HH:MM:SS.mmm,Watts,number,...");
    }
    OptionalDouble at =
        Times.of(Times.Kind.DATE)
            .seconds(
                time.group(3) + "-" + time.group(1) + "-" + time.group(2) + " " + time.group(4));
    OptionalDouble power = Grid.number(fields.get(watts));
    if (at.isEmpty() || power.isEmpty()) {
      throw new InputException(
          file.path(),
          line,
          "`" + fields.get(1) + "` and `" + fields.get(watts) + "`",
          "a time that exists and a number of watts with a decimal point");
    }
    timeline.row(line, at.getAsDouble());
    // PTDaemon writes -1 for a reading that the meter did not give
    timeline.put(
        WALL,
        "power analyzer at the plug, read by PTDaemon",
        power.getAsDouble() == -1 ? OptionalDouble.empty() : power);
  }
}
