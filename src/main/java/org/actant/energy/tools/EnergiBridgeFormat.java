package org.actant.energy.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actant.energy.Channel;
import org.actant.energy.Domain;
import org.actant.energy.Scope;
import org.actant.energy.Tier;
import org.actant.energy.recording.Recording;

/// The CSV of EnergiBridge (tdurieux/EnergiBridge, 0.0.4 to 0.0.7; Sallou, Cruz and Durieux,
/// arXiv:2312.13897): milliseconds since 1970, processor energy as the raw counter of one package
/// in joules, GPU power in milliwatts.
final class EnergiBridgeFormat implements ToolFormat {
  private static final String TOOL = "energibridge";
  private static final Pattern HEADER = Pattern.compile("Delta([,;\t|])Time\\1.*");
  private static final Pattern GPU_POWER =
      Pattern.compile("GPU(\\d+)_POWER(?: \\((mWatts|Watts)\\))?");
  private static final Pattern CORE_ENERGY = Pattern.compile("CORE(\\d+)_ENERGY \\(J\\)");

  @Override
  public String name() {
    return TOOL;
  }

  @Override
  public String description() {
    return "EnergiBridge 0.0.4 to 0.0.7: its CSV (Delta,Time,...)";
  }

  @Override
  public boolean recognizes(FileHead head) {
    return HEADER.matcher(head.firstLine()).matches();
  }

  @Override
  public List<Recording> read(Path path) throws IOException {
    TextFile file = TextFile.read(path);
    Matcher header = HEADER.matcher(FileHead.of(file).firstLine());
    char delimiter = header.matches() ? header.group(1).charAt(0) : ',';
    var grid = Grid.of(file, delimiter);
    var timeline = new Timeline(file, TOOL, PowerIntegral.Rule.INSTANT);
    double first = grid.rows().getFirst().required("Time");
    for (Grid.Row row : grid.rows()) {
      timeline.row(row.line(), (row.required("Time") - first) / 1000);
      for (String column : grid.header()) {
        Optional<Channel> power = power(column);
        power.ifPresent(
            channel -> timeline.put(channel, "sampled, column " + column, watts(row, column)));
      }
    }
    for (String column : grid.header()) {
      counter(column).ifPresent(channel -> putCounter(timeline, channel, column, grid.rows()));
    }
    timeline.started(Times.of(Times.Kind.EPOCH_MS).instant(grid.rows().getFirst().text("Time")));
    timeline.notes(grid.notes());
    timeline.note(
        "EnergiBridge reads processor counters through core 0: one package, whatever the machine"
            + " has");
    return List.of(timeline.recording());
  }

  private static Optional<Channel> counter(String column) {
    Matcher core = CORE_ENERGY.matcher(column);
    if (core.matches()) {
      return Optional.of(energy("core-" + core.group(1), Domain.CORE));
    }
    return switch (column) {
      // PACAKGE: so written by releases before 0.0.5
      case "PACKAGE_ENERGY (J)", "PACAKGE_ENERGY (J)", "CPU_ENERGY (J)" ->
          Optional.of(energy("package", Domain.PACKAGE));
      case "PP0_ENERGY (J)" -> Optional.of(energy("cores", Domain.CORE));
      case "PP1_ENERGY (J)" -> Optional.of(energy("uncore", Domain.UNCORE));
      case "DRAM_ENERGY (J)" -> Optional.of(energy("dram", Domain.MEMORY));
      default -> Optional.empty();
    };
  }

  private static Optional<Channel> power(String column) {
    Matcher gpu = GPU_POWER.matcher(column);
    if (gpu.matches()) {
      return Optional.of(Timeline.power(TOOL, "gpu-" + gpu.group(1), Tier.T3, Domain.GPU));
    }
    return switch (column) {
      case "SYSTEM_POWER (Watts)" ->
          Optional.of(Timeline.power(TOOL, "system", Tier.T3, Domain.PLATFORM));
      case "CPU_POWER (Watts)" ->
          Optional.of(Timeline.power(TOOL, "package", Tier.T3, Domain.PACKAGE));
      default -> Optional.empty();
    };
  }

  /// NVML says milliwatts; early releases have no unit in the header of the GPU's power.
  private static OptionalDouble watts(Grid.Row row, String column) {
    OptionalDouble figure = row.number(column);
    boolean isMilli = !column.contains("(Watts)");
    return isMilli && figure.isPresent() ? OptionalDouble.of(figure.getAsDouble() / 1000) : figure;
  }

  private static void putCounter(
      Timeline timeline, Channel channel, String column, List<Grid.Row> rows) {
    var values = new ArrayList<Double>();
    for (Grid.Row row : rows) {
      values.add(row.required(column));
    }
    if (values.stream().allMatch(value -> value == 0)) {
      timeline.refuse(channel, "the counter stands at 0: this machine does not have it");
      return;
    }
    try {
      WrappingCounter.Unwrapped counter = WrappingCounter.unwrap(values);
      timeline.putAll(
          channel,
          "RAPL counter of 32 bits in a machine register, wraps corrected",
          counter.joules());
      if (counter.wraps() > 0) {
        timeline.note(
            String.format(
                Locale.ROOT,
                "%s: %d wraps of the counter at %.2f J corrected; two wraps between two samples"
                    + " would not be seen",
                channel.name(),
                counter.wraps(),
                WrappingCounter.range(values)));
      }
    } catch (WrappingCounter.UnknownRange e) {
      timeline.refuse(channel, String.valueOf(e.getMessage()));
    }
  }

  private static Channel energy(String name, Domain domain) {
    return new Channel(TOOL, name, Tier.T2, domain, Scope.MACHINE, "J");
  }
}
