package org.actant.energy.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.actant.energy.recording.Recording;
import org.actant.input.InputException;

/// What `perf stat -a -e power/energy-pkg/,... COMMAND` writes (Linux 4.6 to 6.x): for people, or
/// with `-x` and any separator; also `-I` (intervals) and `--per-socket`.
final class PerfStatFormat implements ToolFormat {
  static final String TOOL = "perf-stat";

  @Override
  public String name() {
    return TOOL;
  }

  @Override
  public String description() {
    return "perf stat with power/energy-pkg/: text, -x, -I, --per-socket";
  }

  @Override
  public boolean recognizes(FileHead head) {
    return head.text().contains("Performance counter stats for")
        || head.lines().stream()
            .anyMatch(line ->
                line.contains("Joules") && line.contains("energy-") && !line.contains("\t\t"));
  }

  @Override
  public List<Recording> read(Path path) throws IOException {
    TextFile file = TextFile.read(path);
    PerfLines lines =
        file.lines().stream().anyMatch(PerfText::isEnergy)
            ? new PerfText(file)
            : new PerfFields(file);
    List<PerfLines.Count> counts = lines.counts();
    if (counts.stream().noneMatch(count -> count.event().contains("energy-"))) {
      throw new InputException(
          path,
          "no energy event",
          "perf stat -a -e power/energy-pkg/ (see `perf list | grep energy`)");
    }
    return List.of(new PerfRecording(file, lines.facts(), counts).recording());
  }
}
