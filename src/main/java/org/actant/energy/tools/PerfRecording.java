package org.actant.energy.tools;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
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

/// Turns the counts of perf stat into a recording: one window, or, with `-I`, also a series.
final class PerfRecording {
  private static final String METHOD =
      "RAPL counter through the kernel's power PMU, wraps handled by the kernel";

  private final TextFile file;
  private final SortedMap<String, String> facts;
  private final List<PerfLines.Count> counts;
  private final List<String> notes = new ArrayList<>();

  PerfRecording(TextFile file, SortedMap<String, String> facts, List<PerfLines.Count> counts) {
    this.file = file;
    this.facts = facts;
    this.counts = counts;
  }

  Recording recording() {
    notes.addAll(file.notes());
    if (facts.containsKey("runs")) {
      notes.add("figures are means over " + facts.get("runs") + " runs");
    }
    return counts.getFirst().atS().isPresent() ? intervals() : total();
  }

  private Recording total() {
    var amounts = new TreeMap<Channel, Reading>();
    var series = new TreeMap<Channel, Series>();
    var others = new TreeMap<>(facts);
    for (PerfLines.Count count : counts) {
      if (!count.event().contains("energy-")) {
        others.put(
            count.event() + (count.group().isEmpty() ? "" : " " + count.group()),
            count.value().isPresent() ? number(count) : count.why());
        continue;
      }
      Channel channel = channel(count);
      series.put(channel, new Series(channel, METHOD, List.of()));
      amounts.put(
          channel,
          count.value().isPresent()
              ? new Reading.Measured(new Joules(count.value().getAsDouble()))
              : new Reading.Unavailable("perf: " + count.why()));
    }
    double duration = duration();
    String command = others.getOrDefault("command", "");
    others.remove("command");
    var window =
        new Window(
            "run",
            OptionalDouble.of(0),
            duration,
            amounts,
            file.where(counts.getFirst().line()),
            others);
    return new Recording(
        file.origin(PerfStatFormat.TOOL, ""),
        new Run(
            command.isEmpty() || command.equals("system wide") ? List.of() : List.of(command),
            "",
            Double.isNaN(duration) ? OptionalDouble.empty() : OptionalDouble.of(duration),
            OptionalInt.empty(),
            new TreeMap<>()),
        List.copyOf(series.values()),
        List.of(window),
        notes);
  }

  private Recording intervals() {
    var timeline = new Timeline(file, PerfStatFormat.TOOL, PowerIntegral.Rule.MEAN_SINCE_LAST);
    var sums = new TreeMap<Channel, Double>();
    var rows = new LinkedHashMap<Double, List<PerfLines.Count>>();
    for (PerfLines.Count count : counts) {
      if (count.event().contains("energy-")) {
        rows.computeIfAbsent(time(count), _ -> new ArrayList<>()).add(count);
        sums.put(channel(count), 0.0);
      }
    }
    timeline.row(counts.getFirst().line(), 0);
    sums.keySet().forEach(channel -> timeline.put(channel, METHOD, OptionalDouble.of(0)));
    for (Map.Entry<Double, List<PerfLines.Count>> row : rows.entrySet()) {
      timeline.row(row.getValue().getFirst().line(), row.getKey());
      for (PerfLines.Count count : row.getValue()) {
        Channel channel = channel(count);
        if (count.value().isEmpty()) {
          timeline.note(file.where(count.line()) + ": perf: " + count.why());
        }
        double sum = sums.merge(channel, count.value().orElse(Double.NaN), Double::sum);
        timeline.put(
            channel, METHOD, Double.isNaN(sum) ? OptionalDouble.empty() : OptionalDouble.of(sum));
      }
    }
    timeline.notes(notes);
    return timeline.recording();
  }

  private double time(PerfLines.Count count) {
    return count
        .atS()
        .orElseThrow(() ->
            new InputException(
                file.path(), count.line(), "no time", "a time in every line, as in the first"));
  }

  /// The elapsed time: as perf says it for people, else by its own event, else as long as the
  /// counters ran.
  private double duration() {
    if (facts.containsKey("elapsed_s")) {
      return Double.parseDouble(facts.getOrDefault("elapsed_s", "NaN"));
    }
    for (PerfLines.Count count : counts) {
      if (count.event().equals("duration_time") && count.value().isPresent()) {
        return count.value().getAsDouble() / 1e9;
      }
    }
    OptionalDouble run =
        counts.stream()
            .filter(count -> count.event().contains("energy-") && count.runS().isPresent())
            .mapToDouble(count -> count.runS().getAsDouble())
            .findFirst();
    notes.add(
        run.isPresent()
            ? "the duration is the run time of the counters, which perf adds up over sockets; add"
                + " the event duration_time to have the elapsed time"
            : "perf does not say how long it measured; add the event duration_time");
    return run.orElse(Double.NaN);
  }

  private static Channel channel(PerfLines.Count count) {
    String event = count.event().replaceAll(".*energy-([a-z]+).*", "$1");
    Domain domain =
        switch (event) {
          case "pkg" -> Domain.PACKAGE;
          case "cores", "core" -> Domain.CORE;
          case "gpu" -> Domain.UNCORE;
          case "ram" -> Domain.MEMORY;
          case "psys" -> Domain.PLATFORM;
          default -> Domain.OTHER;
        };
    String group = count.group().isEmpty() ? "" : "-" + count.group();
    return new Channel(PerfStatFormat.TOOL, event + group, Tier.T2, domain, Scope.MACHINE, "J");
  }

  private static String number(PerfLines.Count count) {
    String unit = count.unit().isEmpty() ? "" : " " + count.unit();
    return org.actant.table.Table.field(count.value().orElse(Double.NaN)) + unit;
  }
}
