package org.actant.energy.profiler;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actant.energy.recording.Recording;
import org.actant.energy.tools.FileHead;
import org.actant.energy.tools.Grid;
import org.actant.energy.tools.TextFile;
import org.actant.input.InputException;

/// What Intel VTune writes with `vtune -report hotspots -format csv -csv-delimiter comma` (2020 to
/// 2025): a row for each function (or module, or source file) and its processor seconds. Other
/// delimiters are known too; `war:` lines may stand before the table.
final class VtuneCsvFormat implements ProfileFormat {
  private static final List<Character> DELIMITERS = List.of('\t', ';', '|', ',');
  private static final List<String> GROUPS =
      List.of("Function", "Module", "Source File", "Source Function");

  /// The whole time, in the order of preference.
  private static final List<String> TIMES = List.of("CPU Time", "CPU Time:Self");

  private static final Pattern SECONDS =
      Pattern.compile("(\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)\\s*(ns|us|ms|s)?");

  @Override
  public String name() {
    return "vtune-csv";
  }

  @Override
  public String description() {
    return "vtune -report hotspots -format csv -csv-delimiter comma";
  }

  @Override
  public boolean recognizes(FileHead head) {
    return ProfileTable.isIn(head.lines(), DELIMITERS, VtuneCsvFormat::isHeader);
  }

  private static boolean isHeader(List<String> names) {
    return GROUPS.contains(names.getFirst()) && TIMES.stream().anyMatch(names::contains);
  }

  @Override
  public Hotspots read(Path path, Optional<Recording> recording) throws IOException {
    TextFile file = TextFile.read(path);
    Grid grid = ProfileTable.of(file, DELIMITERS, VtuneCsvFormat::isHeader);
    String time = TIMES.stream().filter(grid::has).findFirst().orElseThrow();
    var hotspots = new ArrayList<Hotspot>();
    for (Grid.Row row : grid.rows()) {
      hotspots.add(
          new Hotspot(
              row.text(grid.header().getFirst()),
              row.text("Module"),
              OptionalLong.empty(),
              seconds(row, time).orElseThrow(() -> row.unexpected(time, "processor seconds")),
              OptionalDouble.empty(),
              OptionalDouble.empty(),
              parts(grid, row, time)));
    }
    if (hotspots.isEmpty()) {
      throw new InputException(path, "no row", "one at least");
    }
    var notes = new ArrayList<>(grid.notes());
    notes.add("processor seconds of samples, without times: they stand beside the whole run");
    return new Hotspots(
        file.origin("vtune", ""),
        Hotspots.Kind.FUNCTION,
        List.of(WholeRun.join(recording, Hotspots.Kind.FUNCTION, hotspots)),
        notes);
  }

  /// `CPU Time:Effective Time`, `CPU Time:Spin Time` and the like.
  private static SortedMap<String, Double> parts(Grid grid, Grid.Row row, String time) {
    var parts = new TreeMap<String, Double>();
    for (String column : grid.header()) {
      if (column.startsWith("CPU Time:") && !column.equals(time)) {
        seconds(row, column).ifPresent(value -> parts.put(column + " [s]", value));
      }
    }
    return parts;
  }

  private static OptionalDouble seconds(Grid.Row row, String column) {
    String text = row.text(column);
    if (Grid.isMissing(text)) {
      return OptionalDouble.empty();
    }
    Matcher matcher = SECONDS.matcher(text);
    if (!matcher.matches()) {
      throw row.unexpected(
          column, "seconds with a decimal point (not percent: vtune -report without -show-as)");
    }
    double perSecond =
        matcher.group(2) == null ? 1 : TimeUnit.perSecond(matcher.group(2)).orElseThrow();
    return OptionalDouble.of(Double.parseDouble(matcher.group(1)) / perSecond);
  }
}
