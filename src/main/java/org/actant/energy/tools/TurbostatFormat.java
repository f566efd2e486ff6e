package org.actant.energy.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actant.energy.Channel;
import org.actant.energy.Domain;
import org.actant.energy.Scope;
import org.actant.energy.Tier;
import org.actant.energy.recording.Recording;
import org.actant.input.InputException;

/// The table of turbostat (Linux tools/power/x86/turbostat, versions 17 to 2025): columns divided
/// by tabs or spaces, a header that may come again, a summary row (`-` under CPU) and rows of
/// single processors. Only summary rows are read: there power is that of all packages together.
final class TurbostatFormat implements ToolFormat {
  private static final String TOOL = "turbostat";
  private static final Set<String> TOPOLOGY = Set.of("Package", "Die", "Node", "Core", "CPU");
  private static final Set<String> MARKS =
      Set.of("PkgWatt", "Pkg_J", "CorWatt", "Cor_J", "RAMWatt", "RAM_J", "SysWatt", "Sys_J");
  private static final Pattern VERSION = Pattern.compile("turbostat version (\\S+).*");
  private static final Pattern SECONDS = Pattern.compile("(\\d+\\.\\d+) sec");
  private static final String TIME = "Time_Of_Day_Seconds";
  private static final String METHOD =
      "RAPL counters of all packages together, wraps handled by turbostat, as a mean over the"
          + " interval before";

  /// Columns by quantity: name of the device and its domain.
  private enum Quantity {
    PACKAGE("Pkg", "package", Domain.PACKAGE),
    CORES("Cor", "cores", Domain.CORE),
    GRAPHICS("GFX", "graphics", Domain.UNCORE),
    MEMORY("RAM", "dram", Domain.MEMORY),
    SYSTEM("Sys", "system", Domain.PLATFORM);

    final String prefix;
    final String device;
    final Domain domain;

    Quantity(String prefix, String device, Domain domain) {
      this.prefix = prefix;
      this.device = device;
      this.domain = domain;
    }

    Channel watts() {
      return Timeline.power(TOOL, device, Tier.T3, domain);
    }

    Channel joules() {
      return new Channel(TOOL, device, Tier.T2, domain, Scope.MACHINE, "J");
    }
  }

  private record Row(long line, Map<String, String> fields) {}

  @Override
  public String name() {
    return TOOL;
  }

  @Override
  public String description() {
    return "turbostat 17 to 2025 with Time_Of_Day_Seconds, PkgWatt, Pkg_J";
  }

  @Override
  public boolean recognizes(FileHead head) {
    return head.text().startsWith("turbostat version")
        || head.lines().stream().limit(400).anyMatch(TurbostatFormat::isHeader);
  }

  @Override
  public List<Recording> read(Path path) throws IOException {
    TextFile file = TextFile.read(path);
    var timeline = new Timeline(file, TOOL, PowerIntegral.Rule.MEAN_SINCE_LAST);
    List<Row> rows = rows(file, timeline);
    if (rows.isEmpty()) {
      throw new InputException(
          path, "no summary row", "rows of turbostat with `-` under CPU, or those of --Summary");
    }
    OptionalDouble seconds = commandSeconds(file);
    if (rows.size() == 1 && seconds.isPresent()) {
      oneShot(file, rows.getFirst(), seconds.getAsDouble(), timeline);
    } else if (rows.getFirst().fields().containsKey(TIME)) {
      for (Row row : rows) {
        timeline.row(
            row.line(),
            figure(file, row, TIME)
                .orElseThrow(() -> new InputException(path, row.line(), "no " + TIME, "a time")));
      }
      putRows(file, rows, timeline);
      timeline.started(
          Times.of(Times.Kind.EPOCH_S).instant(rows.getFirst().fields().getOrDefault(TIME, "")));
    } else {
      throw new InputException(
          path,
          "no column " + TIME + " and no line `N sec`",
          "turbostat --enable " + TIME + ", so that power has a time");
    }
    return List.of(timeline.recording());
  }

  /// How long a command ran, which stands in a line of its own.
  private static OptionalDouble commandSeconds(TextFile file) {
    return file.lines().stream()
        .map(line -> SECONDS.matcher(line.strip()))
        .filter(Matcher::matches)
        .mapToDouble(matcher -> Double.parseDouble(matcher.group(1)))
        .findFirst();
  }

  /// Of a command there is one measurement, whether its end has a time or not: turbostat prints no
  /// intervals then.
  private static void oneShot(TextFile file, Row row, double seconds, Timeline timeline) {
    timeline.row(row.line(), 0);
    timeline.row(row.line(), seconds);
    putRows(file, List.of(row, row), timeline);
  }

  private static void putRows(TextFile file, List<Row> rows, Timeline timeline) {
    for (Quantity quantity : Quantity.values()) {
      if (rows.getFirst().fields().containsKey(quantity.prefix + "_J")) {
        timeline.putAll(quantity.joules(), METHOD, cumulative(file, rows, quantity.prefix + "_J"));
      } else if (rows.getFirst().fields().containsKey(quantity.prefix + "Watt")) {
        var watts = new ArrayList<Double>();
        for (Row row : rows) {
          watts.add(figure(file, row, quantity.prefix + "Watt").orElse(Double.NaN));
        }
        timeline.putAll(quantity.watts(), METHOD, watts);
      }
    }
  }

  /// Joules since the first row, whose own interval began before the recording.
  private static List<Double> cumulative(TextFile file, List<Row> rows, String column) {
    var sums = new ArrayList<Double>();
    double sum = 0;
    for (int i = 0; i < rows.size(); i++) {
      double joules = figure(file, rows.get(i), column).orElse(Double.NaN);
      sum += i == 0 ? 0 : joules;
      sums.add(sum);
    }
    return sums;
  }

  private static List<Row> rows(TextFile file, Timeline timeline) {
    var rows = new ArrayList<Row>();
    List<String> header = List.of();
    List<String> lines = file.lines();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher version = VERSION.matcher(line);
      if (version.matches()) {
        timeline.version(version.group(1));
      } else if (isHeader(line)) {
        header = split(line);
      } else if (!header.isEmpty() && isSummary(header, split(line))) {
        List<String> fields = split(line);
        if (fields.size() == header.size()) {
          rows.add(new Row(i + 1L, named(header, fields)));
        } else if (i == lines.size() - 1 && file.endsMidLine()) {
          timeline.note("line " + (i + 1) + " is cut and left out");
        } else {
          throw new InputException(
              file.path(),
              i + 1L,
              fields.size() + " fields",
              header.size() + " fields as in the header");
        }
      }
    }
    return rows;
  }

  private static boolean isSummary(List<String> header, List<String> fields) {
    boolean any = false;
    for (int i = 0; i < header.size(); i++) {
      if (TOPOLOGY.contains(header.get(i))) {
        any = true;
        if (i >= fields.size() || !fields.get(i).equals("-")) {
          return false;
        }
      }
    }
    return any || isNumber(fields.getFirst());
  }

  private static boolean isNumber(String text) {
    return text.matches("[\\d.,]+");
  }

  private static boolean isHeader(String line) {
    List<String> fields = split(line);
    return fields.stream().anyMatch(MARKS::contains)
        && fields.stream().noneMatch(TurbostatFormat::isNumber);
  }

  private static List<String> split(String line) {
    return line.contains("\t")
        ? Arrays.stream(line.split("\t", -1)).map(String::strip).toList()
        : List.of(line.strip().split("\\s+"));
  }

  private static Map<String, String> named(List<String> header, List<String> fields) {
    var named = new LinkedHashMap<String, String>();
    for (int i = 0; i < header.size(); i++) {
      named.put(header.get(i), fields.get(i));
    }
    return new HashMap<>(named);
  }

  private static OptionalDouble figure(TextFile file, Row row, String column) {
    String text = row.fields().getOrDefault(column, "");
    if (Grid.isMissing(text)) {
      return OptionalDouble.empty();
    }
    OptionalDouble number = Grid.number(text);
    if (number.isEmpty()) {
      throw new InputException(
          file.path(),
          row.line(),
          "`" + text + "` in the column `" + column + "`",
          "a number with a decimal point");
    }
    return number;
  }
}
