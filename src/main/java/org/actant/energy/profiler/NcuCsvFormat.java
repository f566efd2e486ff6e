package org.actant.energy.profiler;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.actant.energy.recording.Recording;
import org.actant.energy.tools.DecimalSign;
import org.actant.energy.tools.FileHead;
import org.actant.energy.tools.Grid;
import org.actant.energy.tools.TextFile;
import org.actant.input.InputException;

/// What NVIDIA Nsight Compute writes with `ncu --csv` (2020.1 to 2025.x): a row for each launch and
/// metric. Numbers are grouped by thousands as in the locale; lines that begin with `==` or come
/// from the program stand around the table.
final class NcuCsvFormat implements ProfileFormat {
  private static final List<Character> COMMA = List.of(',');

  /// The names of a launch's duration: of the section `SpeedOfLight`, and of the metric itself.
  private static final Set<String> DURATIONS =
      Set.of("Duration", "gpu__time_duration.sum", "gpu__time_duration.avg");

  @Override
  public String name() {
    return "ncu-csv";
  }

  @Override
  public String description() {
    return "ncu --csv (Nsight Compute; one row a launch and metric)";
  }

  @Override
  public boolean recognizes(FileHead head) {
    return ProfileTable.isIn(head.lines(), COMMA, NcuCsvFormat::isHeader);
  }

  private static boolean isHeader(List<String> names) {
    return names.containsAll(
        List.of("ID", "Kernel Name", "Metric Name", "Metric Unit", "Metric Value"));
  }

  /// One kernel, gathered.
  private static final class Kernel {
    final Set<String> launches = new TreeSet<>();
    final List<Double> durations = new ArrayList<>();
    final Map<String, List<Double>> metrics = new TreeMap<>();
  }

  @Override
  public Hotspots read(Path path, Optional<Recording> recording) throws IOException {
    TextFile file = TextFile.read(path);
    Grid grid = ProfileTable.of(file, COMMA, NcuCsvFormat::isHeader);
    var notes = new ArrayList<>(grid.notes());
    DecimalSign sign = sign(grid, notes);
    var kernels = new LinkedHashMap<String, Kernel>();
    for (Grid.Row row : grid.rows()) {
      if (!row.text("Metric Name").isEmpty()) { // a row of a rule has none
        take(row, sign, kernels.computeIfAbsent(row.text("Kernel Name"), _ -> new Kernel()));
      }
    }
    var hotspots = new ArrayList<Hotspot>();
    for (Map.Entry<String, Kernel> kernel : kernels.entrySet()) {
      hotspots.add(hotspot(path, kernel.getKey(), kernel.getValue()));
    }
    notes.add(
        "Nsight Compute runs kernels one by one, several times, at fixed clocks: durations are of"
            + " the profiled launches only and are not joined by time");
    return new Hotspots(
        file.origin("nsight-compute", ""),
        Hotspots.Kind.KERNEL,
        // no energy: these launches are not the ones that the recording metered
        List.of(WholeRun.join(Optional.empty(), Hotspots.Kind.KERNEL, hotspots)),
        recording.isPresent() ? with(notes, "the recording is left aside for that reason") : notes);
  }

  private static List<String> with(List<String> notes, String note) {
    var more = new ArrayList<>(notes);
    more.add(note);
    return more;
  }

  private static void take(Grid.Row row, DecimalSign sign, Kernel kernel) {
    kernel.launches.add(row.text("ID"));
    String metric = row.text("Metric Name");
    String unit = row.text("Metric Unit");
    String text = row.text("Metric Value");
    OptionalDouble value = sign.parse(text);
    if (DURATIONS.contains(metric)) {
      Optional<Double> perSecond = TimeUnit.perSecond(unit);
      if (value.isEmpty() || perSecond.isEmpty()) {
        throw row.unexpected("Metric Value", "a duration; the unit is `" + unit + "`");
      }
      kernel.durations.add(value.getAsDouble() / perSecond.get());
    } else if (value.isPresent()) {
      String name = unit.isEmpty() ? metric : metric + " [" + unit + "]";
      kernel.metrics.computeIfAbsent(name, _ -> new ArrayList<>()).add(value.getAsDouble());
    }
  }

  private static Hotspot hotspot(Path path, String name, Kernel kernel) {
    if (kernel.durations.size() != kernel.launches.size()) {
      throw new InputException(
          path,
          kernel.durations.size()
              + " durations of "
              + kernel.launches.size()
              + " launches of `"
              + name
              + "`",
          "one each: the section SpeedOfLight or the metric gpu__time_duration.sum, once");
    }
    var details = new TreeMap<String, Double>();
    kernel.metrics.forEach((metric, values) ->
        details.put(
            metric, values.stream().mapToDouble(value -> value).average().orElse(Double.NaN)));
    return new Hotspot(
        name,
        "",
        OptionalLong.of(kernel.launches.size()),
        kernel.durations.stream().mapToDouble(s -> s).sum(),
        kernel.durations.stream().mapToDouble(s -> s).min(),
        kernel.durations.stream().mapToDouble(s -> s).max(),
        details);
  }

  private static DecimalSign sign(Grid grid, List<String> notes) {
    List<String> numbers =
        grid.rows().stream()
            .map(row -> row.text("Metric Value"))
            .filter(text -> text.matches("[+-]?[\\d.,]+"))
            .toList();
    Optional<DecimalSign> sign = DecimalSign.of(numbers);
    if (sign.isEmpty()) {
      notes.add("commas are taken to group thousands; no number has decimals to tell");
    }
    return sign.orElse(DecimalSign.POINT);
  }
}
