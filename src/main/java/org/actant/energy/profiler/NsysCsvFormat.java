package org.actant.energy.profiler;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actant.energy.recording.Recording;
import org.actant.energy.tools.FileHead;
import org.actant.energy.tools.Grid;
import org.actant.energy.tools.TextFile;
import org.actant.input.InputException;

/// The kernel summary of NVIDIA Nsight Systems, `nsys stats --report cuda_gpu_kern_sum --format
/// csv` (2023.1 to 2025.x; before that the report was `gpukernsum` and averages had no unit, or
/// columns `GridXYZ` and `BlockXYZ` stood before the name). Lines of the tool may stand around the
/// table.
final class NsysCsvFormat implements ProfileFormat {
  private static final Pattern TOTAL = Pattern.compile("Total Time \\((\\S+)\\)");
  private static final List<Character> COMMA = List.of(',');

  @Override
  public String name() {
    return "nsys-csv";
  }

  @Override
  public String description() {
    return "nsys stats --report cuda_gpu_kern_sum (or gpukernsum) --format csv";
  }

  @Override
  public boolean recognizes(FileHead head) {
    return ProfileTable.isIn(head.lines(), COMMA, NsysCsvFormat::isHeader);
  }

  private static boolean isHeader(List<String> names) {
    return names.contains("Instances")
        && names.contains("Name")
        && !names.contains("Style")
        && total(names).isPresent();
  }

  private static Optional<String> total(List<String> names) {
    return names.stream().filter(name -> TOTAL.matcher(name).matches()).findFirst();
  }

  @Override
  public Hotspots read(Path path, Optional<Recording> recording) throws IOException {
    TextFile file = TextFile.read(path);
    Grid grid = ProfileTable.of(file, COMMA, NsysCsvFormat::isHeader);
    String total = total(grid.header()).orElseThrow();
    Matcher unit = TOTAL.matcher(total);
    double perSecond =
        (unit.matches() ? TimeUnit.perSecond(unit.group(1)) : Optional.<Double>empty())
            .orElseThrow(() ->
                new InputException(path, "the column `" + total + "`", "a unit of time in it"));
    var hotspots = new ArrayList<Hotspot>();
    for (Grid.Row row : grid.rows()) {
      hotspots.add(hotspot(row, grid, total, perSecond));
    }
    var notes = new ArrayList<>(grid.notes());
    notes.add("a summary without times: it stands beside the whole run");
    return new Hotspots(
        file.origin("nsight-systems", ""),
        Hotspots.Kind.KERNEL,
        List.of(WholeRun.join(recording, Hotspots.Kind.KERNEL, hotspots)),
        notes);
  }

  private static Hotspot hotspot(Grid.Row row, Grid grid, String total, double perSecond) {
    double instances = row.required("Instances");
    return new Hotspot(
        name(row, grid),
        "",
        OptionalLong.of((long) instances),
        positive(row, total) / perSecond,
        scaled(row, column(grid, "Min"), perSecond),
        scaled(row, column(grid, "Max"), perSecond),
        new TreeMap<>());
  }

  /// Kernels of the same name that were launched with other grids are told apart by them.
  private static String name(Grid.Row row, Grid grid) {
    String name = row.text("Name");
    return grid.has("GridXYZ")
        ? name + " <<<" + row.text("GridXYZ").strip() + ", " + row.text("BlockXYZ").strip() + ">>>"
        : name;
  }

  private static double positive(Grid.Row row, String column) {
    double value = row.required(column);
    if (value < 0) {
      throw row.unexpected(column, "a time that is not negative");
    }
    return value;
  }

  private static OptionalDouble scaled(Grid.Row row, Optional<String> column, double perSecond) {
    if (column.isEmpty()) {
      return OptionalDouble.empty();
    }
    OptionalDouble value = row.number(column.get());
    return value.isPresent() ? OptionalDouble.of(value.getAsDouble() / perSecond) : value;
  }

  private static Optional<String> column(Grid grid, String beginning) {
    return grid.header().stream().filter(name -> name.startsWith(beginning)).findFirst();
  }
}
