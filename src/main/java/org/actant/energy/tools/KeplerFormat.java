package org.actant.energy.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

/// One scrape of Kepler's metrics in Prometheus text format (sustainable-computing-io/kepler 0.5 to
/// 0.11): joules of the node and of each process, container, pod or virtual machine, since the
/// exporter began to count. How long that is, a scrape does not say.
final class KeplerFormat implements ToolFormat {
  private static final String TOOL = "kepler";
  private static final Pattern METRIC =
      Pattern.compile(
          "kepler_([a-z]+)_(?:([a-z_]+)_)?joules_total\\{(.*)\\}\\s+(\\S+)(?:\\s+\\d+)?");
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

  /// What names a consumer, in the order of preference.
  private static final List<String> NAMES =
      List.of("container_name", "pod_name", "vm_name", "vm_id", "comm", "command");

  private static final String SHARE =
      "share of the node's energy by processor time or by a power model of Kepler";

  @Override
  public String name() {
    return TOOL;
  }

  @Override
  public String description() {
    return "Kepler 0.5 to 0.11: one scrape of /metrics (Prometheus text)";
  }

  @Override
  public boolean recognizes(FileHead head) {
    return head.lines().stream()
        .anyMatch(line -> line.startsWith("kepler_") && METRIC.matcher(line).matches());
  }

  @Override
  public List<Recording> read(Path path) throws IOException {
    TextFile file = TextFile.read(path);
    var windows = new TreeMap<String, SortedMap<Channel, Reading>>();
    var series = new TreeMap<Channel, Series>();
    List<String> lines = file.lines();
    for (int i = 0; i < lines.size(); i++) {
      boolean isCut = i == lines.size() - 1 && file.endsMidLine();
      if (lines.get(i).startsWith("kepler_") && lines.get(i).contains("joules_total") && !isCut) {
        take(file, i + 1L, lines.get(i).strip(), windows, series);
      }
    }
    if (windows.isEmpty()) {
      throw new InputException(path, "no metric kepler_..._joules_total", "one scrape of Kepler");
    }
    var notes = new ArrayList<>(file.notes());
    notes.add(
        "joules since Kepler began to count; take the difference of two scrapes for a window");
    return List.of(
        new Recording(
            file.origin(TOOL, ""),
            new Run(List.of(), "", OptionalDouble.empty(), OptionalInt.empty(), new TreeMap<>()),
            List.copyOf(series.values()),
            windows.entrySet().stream()
                .map(window ->
                    new Window(
                        window.getKey(),
                        OptionalDouble.empty(),
                        Double.NaN,
                        window.getValue(),
                        file.name()))
                .toList(),
            notes));
  }

  private static void take(
      TextFile file,
      long line,
      String text,
      SortedMap<String, SortedMap<Channel, Reading>> windows,
      SortedMap<Channel, Series> series) {
    Matcher metric = METRIC.matcher(text);
    OptionalDouble joules =
        metric.matches() ? Grid.number(metric.group(4)) : OptionalDouble.empty();
    if (joules.isEmpty()) {
      throw new InputException(
          file.path(), line, "`" + text + "`", "a metric with labels and a number of joules");
    }
    String part = metric.group(2) == null ? "all" : metric.group(2);
    if (part.endsWith("_active") || part.endsWith("_idle")) {
      return; // a part of the metric without it
    }
    SortedMap<String, String> labels = labels(metric.group(3));
    boolean isNode = metric.group(1).equals("node");
    String zone = zone(part, labels);
    var channel =
        new Channel(
            TOOL,
            (isNode ? "node-" : "share-") + zone,
            isNode && !labels.getOrDefault("source", "").contains("model") ? Tier.T2 : Tier.T5,
            domain(zone),
            isNode ? Scope.MACHINE : Scope.PROCESS,
            "J");
    series.putIfAbsent(
        channel,
        new Series(
            channel,
            isNode ? "as Kepler counts: " + labels.getOrDefault("source", "RAPL") : SHARE,
            List.of()));
    // idle and dynamic parts, and several packages, are one amount
    windows
        .computeIfAbsent(isNode ? "node" : consumer(metric.group(1), labels), _ -> new TreeMap<>())
        .merge(channel, new Reading.Measured(new Joules(joules.getAsDouble())), KeplerFormat::sum);
  }

  private static Reading sum(Reading a, Reading b) {
    return a instanceof Reading.Measured first && b instanceof Reading.Measured second
        ? new Reading.Measured(new Joules(first.amount().value() + second.amount().value()))
        : a;
  }

  private static SortedMap<String, String> labels(String text) {
    var labels = new TreeMap<String, String>();
    Matcher label = LABEL.matcher(text);
    while (label.find()) {
      labels.put(label.group(1), label.group(2));
    }
    return labels;
  }

  /// Since 0.10 a label, before that a part of the metric's name.
  private static String zone(String inName, SortedMap<String, String> labels) {
    String zone = labels.getOrDefault("zone", inName);
    return zone.replaceAll("-\\d+$", "");
  }

  private static String consumer(String kind, SortedMap<String, String> labels) {
    String name =
        NAMES.stream()
            .map(key -> labels.getOrDefault(key, ""))
            .filter(n -> !n.isEmpty())
            .findFirst()
            .orElse("without name");
    String pid = labels.getOrDefault("pid", "");
    return kind + " " + name + (pid.isEmpty() ? "" : " " + pid);
  }

  private static Domain domain(String zone) {
    return switch (zone) {
      case "package" -> Domain.PACKAGE;
      case "core" -> Domain.CORE;
      case "uncore" -> Domain.UNCORE;
      case "dram" -> Domain.MEMORY;
      case "psys", "platform" -> Domain.PLATFORM;
      case "gpu" -> Domain.GPU;
      default -> Domain.OTHER;
    };
  }
}
