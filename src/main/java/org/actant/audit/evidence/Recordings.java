package org.actant.audit.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.actant.energy.Channel;
import org.actant.energy.Domain;
import org.actant.energy.EnergyTotal;
import org.actant.energy.Reading;
import org.actant.energy.Scope;
import org.actant.energy.Tier;
import org.actant.energy.recording.Recording;
import org.actant.energy.recording.RecordingFile;
import org.actant.energy.recording.Series;
import org.actant.energy.recording.Window;
import org.actant.energy.tools.ToolFormats;
import org.jspecify.annotations.Nullable;

/// Recordings of `actant meter`, and files of the tools that `actant meters import` knows: each
/// window is a row, each series a counter.
final class Recordings implements Format {
  private static final Pattern LINE = Pattern.compile(".*:(\\d{1,9})$");

  @Override
  public String name() {
    return "recording, or file of a known tool";
  }

  @Override
  public boolean read(RawFile file, Optional<RawTable> table, Gathered gathered)
      throws IOException {
    List<Recording> recordings;
    if (isRecording(file)) {
      recordings = List.of(RecordingFile.read(file.path()));
    } else if (ToolFormats.recognizing(file.path()).size() == 1) {
      recordings = ToolFormats.read(file.path());
    } else {
      return false;
    }
    for (int i = 0; i < recordings.size(); i++) {
      String part = recordings.size() == 1 ? "" : "#" + (i + 1);
      add(file, run(file, part), recordings.get(i), gathered);
    }
    return true;
  }

  private static boolean isRecording(RawFile file) {
    return file.endsWith(".json")
        ? file.text().contains("\"actant_recording\"")
        : file.endsWith(".csv") && file.text().startsWith("window,begin_s,duration_s,meter,");
  }

  private static RunName run(RawFile file, String part) {
    RunName folder = file.variant();
    return new RunName(folder.dataset(), folder.variant(), file.name() + part);
  }

  private static void add(RawFile file, RunName run, Recording recording, Gathered gathered) {
    for (Window window : recording.windows()) {
      gathered.rows.add(row(file, run, recording, window));
    }
    for (Series series : recording.series()) {
      counter(file, run, series).ifPresent(gathered.counters::add);
    }
  }

  private static MeasuredRow row(RawFile file, RunName run, Recording recording, Window window) {
    var cells = new TreeMap<String, Figure>();
    var facts = new TreeMap<String, String>();
    window
        .facts()
        .forEach((name, text) ->
            Figure.parse(text)
                .ifPresentOrElse(figure -> cells.put(name, figure), () -> facts.put(name, text)));
    window
        .amounts()
        .forEach((channel, reading) ->
            value(reading)
                .ifPresent(value ->
                    Figure.parse(String.valueOf(value))
                        .ifPresent(
                            figure -> cells.put(channel + " [" + channel.unit() + "]", figure))));
    String processor = recording.run().machine().getOrDefault("processor", "");
    if (!processor.isEmpty()) {
      facts.putIfAbsent("cpu_model", processor);
    }
    Energy energy = energy(window.amounts());
    return new MeasuredRow(
        file.place(line(window.where())),
        run,
        MeasuredRow.Kind.TASK,
        window.name(),
        Double.isFinite(window.durationS())
            ? OptionalDouble.of(window.durationS())
            : OptionalDouble.empty(),
        Optional.empty(),
        energy.joules(),
        power(window.amounts(), energy),
        energy.joules().isEmpty()
            ? OptionalDouble.empty()
            : OptionalDouble.of(
                energy.joules().values().stream().mapToDouble(Double::doubleValue).sum()),
        cells,
        facts);
  }

  /// Joules of each device, and the meter that they are of.
  private record Energy(SortedMap<Device, Double> joules, Map<Device, String> meters) {}

  /// The energy of each device from the meter with the best evidence for it, without what is in
  /// another of its channels already.
  private static Energy energy(SortedMap<Channel, Reading> amounts) {
    Map<String, List<Channel>> meters =
        amounts.keySet().stream()
            .collect(Collectors.groupingBy(Channel::meter, TreeMap::new, Collectors.toList()));
    var joules = new TreeMap<Device, Double>();
    var tiers = new TreeMap<Device, Tier>();
    var chosen = new TreeMap<Device, String>();
    for (String meter : meters.keySet()) {
      var own = new TreeMap<Device, Double>();
      var tier = new TreeMap<Device, Tier>();
      for (Channel channel : EnergyTotal.parts(amounts, meter)) {
        device(channel)
            .ifPresent(device ->
                value(amounts.get(channel))
                    .ifPresent(value -> {
                      own.merge(device, value, Double::sum);
                      tier.merge(device, channel.tier(), Recordings::weaker);
                    }));
      }
      own.forEach((device, value) -> {
        Tier of = tier.getOrDefault(device, Tier.T6);
        if (of.compareTo(tiers.getOrDefault(device, Tier.T6)) < 0) {
          joules.put(device, value);
          tiers.put(device, of);
          chosen.put(device, meter);
        }
      });
    }
    return new Energy(joules, chosen);
  }

  private static Tier weaker(Tier a, Tier b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  /// The power of each device by the meter that its energy is of; the platform, which holds the
  /// packages, only where none of them has a figure.
  private static SortedMap<Device, Double> power(
      SortedMap<Channel, Reading> amounts, Energy energy) {
    var meters = new TreeMap<>(energy.meters());
    var watts = new TreeMap<Device, Double>();
    amounts.forEach((channel, reading) -> {
      if (isPower(channel)
          && !(channel.domain() == Domain.PLATFORM && hasPackage(amounts, channel))) {
        device(channel)
            .filter(device ->
                meters.computeIfAbsent(device, _ -> channel.meter()).equals(channel.meter()))
            .ifPresent(device ->
                value(reading).ifPresent(value -> watts.merge(device, value, Double::sum)));
      }
    });
    return watts;
  }

  private static boolean isPower(Channel channel) {
    return channel.unit().equals("W") && channel.scope() == Scope.MACHINE;
  }

  private static boolean hasPackage(SortedMap<Channel, Reading> amounts, Channel platform) {
    return amounts.keySet().stream()
        .anyMatch(channel ->
            isPower(channel)
                && channel.domain() == Domain.PACKAGE
                && channel.meter().equals(platform.meter()));
  }

  private static Optional<Device> device(Channel channel) {
    return switch (channel.domain()) {
      case PACKAGE, PLATFORM -> Optional.of(Device.CPU);
      case GPU -> Optional.of(Device.GPU);
      case MEMORY -> Optional.of(Device.RAM);
      case WALL -> Optional.of(Device.MACHINE);
      case CORE, UNCORE, OTHER -> Optional.empty();
    };
  }

  private static Optional<Counter> counter(RawFile file, RunName run, Series series) {
    var points = new ArrayList<Counter.Point>();
    for (Series.Point point : series.points()) {
      value(point.reading())
          .ifPresent(value -> points.add(new Counter.Point(point.atS(), value, 0)));
    }
    boolean state =
        !List.of("J", "s", "", "instructions", "cycles").contains(series.channel().unit());
    boolean watts = series.channel().unit().equals("W");
    if (points.isEmpty() || (state && !watts)) {
      return Optional.empty();
    }
    String domain = series.channel().domain() == Domain.GPU ? " (gpu)" : "";
    return Optional.of(
        new Counter(
            file.place(0), run, series.channel() + domain, series.channel().unit(), points));
  }

  private static OptionalDouble value(@Nullable Reading reading) {
    return reading instanceof Reading.Measured measured
        ? OptionalDouble.of(measured.amount().value())
        : OptionalDouble.empty();
  }

  private static long line(String where) {
    Matcher line = LINE.matcher(where);
    return line.matches() ? Long.parseLong(line.group(1)) : 0;
  }
}
