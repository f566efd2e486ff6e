package org.actant.energy.recording;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.actant.energy.Channel;
import org.actant.energy.Domain;
import org.actant.energy.Reading;
import org.actant.energy.Scope;
import org.actant.energy.Tier;
import org.actant.input.InputException;
import org.actant.input.Json;
import org.jspecify.annotations.Nullable;

/// Recordings as JSON: flat, with one channel, one amount and one reading a line, so that people
/// can read it and line tools can work on it. A channel is named `meter/name`.
final class RecordingJson {
  private static final int VERSION = 1;

  private RecordingJson() {}

  static String text(Recording recording) {
    var text = new StringBuilder("{\n");
    line(text, "actant_recording", VERSION);
    line(text, "origin", recording.origin());
    line(text, "run", RunRow.of(recording.run()));
    array(text, "channels", channels(recording));
    array(text, "windows", recording.windows().stream().map(WindowRow::of).toList());
    array(text, "amounts", amounts(recording));
    array(text, "energy", EnergyBill.of(recording).stream().map(EnergyRow::of).toList());
    array(text, "notes", recording.notes());
    array(text, "points", points(recording));
    return text.delete(text.length() - 2, text.length()).append("\n}\n").toString();
  }

  private static void line(StringBuilder text, String name, Object value) {
    text.append("  \"").append(name).append("\": ").append(Json.line(value)).append(",\n");
  }

  private static void array(StringBuilder text, String name, List<?> rows) {
    text.append("  \"").append(name).append("\": [");
    String separator = "\n    ";
    for (Object row : rows) {
      text.append(separator).append(Json.line(row));
      separator = ",\n    ";
    }
    text.append(rows.isEmpty() ? "],\n" : "\n  ],\n");
  }

  private static List<ChannelRow> channels(Recording recording) {
    SortedMap<Channel, ChannelRow> rows = new TreeMap<>();
    for (Window window : recording.windows()) {
      window.amounts().keySet().forEach(channel -> rows.put(channel, ChannelRow.of(channel, null)));
    }
    for (Series series : recording.series()) {
      rows.put(series.channel(), ChannelRow.of(series.channel(), series.method()));
    }
    return List.copyOf(rows.values());
  }

  private static List<AmountRow> amounts(Recording recording) {
    return IntStream.range(0, recording.windows().size())
        .boxed()
        .flatMap(window ->
            recording.windows().get(window).amounts().entrySet().stream()
                .map(amount -> AmountRow.of(window, amount)))
        .toList();
  }

  private static List<PointRow> points(Recording recording) {
    return recording.series().stream()
        .flatMap(
            series -> series.points().stream().map(point -> PointRow.of(series.channel(), point)))
        .toList();
  }

  /// Reads what [#text] wrote.
  ///
  /// @param file named in complaints
  static Recording parse(Path file, String text) {
    RecordingDocument whole = Json.parse(file, 1, text, RecordingDocument.class);
    if (whole.version != VERSION) {
      throw new InputException(
          file, "a recording of format " + whole.version, "one of format " + VERSION);
    }
    return new Reader(file, whole).recording();
  }

  /// The rows of one file, put together again.
  private static final class Reader {
    private final Path file;
    private final RecordingDocument whole;
    private final Map<String, Channel> channels = new HashMap<>();

    Reader(Path file, RecordingDocument whole) {
      this.file = file;
      this.whole = whole;
      for (ChannelRow row : whole.channels) {
        if (channels.put(row.channel().toString(), row.channel()) != null) {
          throw new InputException(file, "the channel " + row.channel() + " twice", "it once");
        }
      }
    }

    Recording recording() {
      return new Recording(whole.origin, whole.run.run(), series(), windows(), whole.notes);
    }

    private List<Series> series() {
      Map<Channel, List<Series.Point>> points = new HashMap<>();
      for (PointRow row : whole.points) {
        Channel channel = channel(row.channel);
        points
            .computeIfAbsent(channel, _ -> new ArrayList<>())
            .add(new Series.Point(row.atS, row.reading(channel.unit())));
      }
      return whole.channels.stream()
          .flatMap(row ->
              row.method == null
                  ? Stream.empty()
                  : Stream.of(
                      new Series(
                          row.channel(),
                          row.method,
                          points.getOrDefault(row.channel(), List.of()))))
          .toList();
    }

    private List<Window> windows() {
      List<SortedMap<Channel, Reading>> amounts = new ArrayList<>();
      whole.windows.forEach(_ -> amounts.add(new TreeMap<>()));
      for (AmountRow row : whole.amounts) {
        if (row.window < 0 || row.window >= amounts.size()) {
          throw new InputException(
              file,
              "an amount of window " + row.window,
              "the place of one of " + amounts.size() + " windows, from 0");
        }
        Channel channel = channel(row.channel);
        amounts.get(row.window).put(channel, row.reading(channel.unit()));
      }
      return IntStream.range(0, amounts.size())
          .mapToObj(i -> whole.windows.get(i).window(amounts.get(i)))
          .toList();
    }

    private Channel channel(String name) {
      Channel channel = channels.get(name);
      if (channel == null) {
        throw new InputException(
            file,
            "the channel `" + name + "`",
            "one that is listed under `channels`: "
                + String.join(", ", channels.keySet().stream().sorted().toList()));
      }
      return channel;
    }
  }

  /// The bill in `energy` is made of the amounts and never read.
  @JsonIgnoreProperties("energy")
  private record RecordingDocument(
      @JsonProperty(value = "actant_recording", required = true) int version,
      @JsonProperty(required = true) Origin origin,
      @JsonProperty(required = true) RunRow run,
      @JsonProperty(required = true) List<ChannelRow> channels,
      @JsonProperty(required = true) List<WindowRow> windows,
      @JsonProperty(required = true) List<AmountRow> amounts,
      @JsonProperty(required = true) List<String> notes,
      @JsonProperty(required = true) List<PointRow> points) {}

  /// One line of the bill of the window `run`, for who reads the file without this program.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record EnergyRow(
      String meter,
      String what,
      Tier tier,
      Scope scope,
      Figure gross,
      @Nullable Figure net,
      @Nullable Figure attributed) {
    static EnergyRow of(EnergyFigure line) {
      return new EnergyRow(
          line.meter(),
          line.what(),
          line.tier(),
          line.scope(),
          Figure.of(line.gross()),
          line.net().map(Figure::of).orElse(null),
          line.attributed().map(Figure::of).orElse(null));
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record RunRow(
      @JsonProperty(required = true) List<String> command,
      @JsonProperty(required = true) String started,
      @JsonProperty("elapsed_s") @Nullable Double elapsedS,
      @JsonProperty("exit_status") @Nullable Integer exitStatus,
      @JsonProperty(required = true) SortedMap<String, String> machine) {
    static RunRow of(Run run) {
      return new RunRow(
          run.command(),
          run.started(),
          boxed(run.elapsedS()),
          run.exitStatus().isPresent() ? (Integer) run.exitStatus().getAsInt() : null,
          run.machine());
    }

    Run run() {
      return new Run(
          command,
          started,
          optional(elapsedS),
          exitStatus == null ? OptionalInt.empty() : OptionalInt.of(exitStatus),
          machine);
    }
  }

  /// @param method null for a channel that has totals of windows only
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record ChannelRow(
      @JsonProperty(required = true) String meter,
      @JsonProperty(required = true) String name,
      @JsonProperty(required = true) Tier tier,
      @JsonProperty(required = true) Domain domain,
      @JsonProperty(required = true) Scope scope,
      @JsonProperty(required = true) String unit,
      @JsonProperty("method") @Nullable String method) {
    static ChannelRow of(Channel c, @Nullable String method) {
      return new ChannelRow(c.meter(), c.name(), c.tier(), c.domain(), c.scope(), c.unit(), method);
    }

    // not a getter: it would be written
    Channel channel() {
      return new Channel(meter, name, tier, domain, scope, unit);
    }
  }

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  private record WindowRow(
      @JsonInclude @JsonProperty(required = true) String name,
      @JsonProperty("begin_s") @Nullable Double beginS,
      @JsonProperty(value = "duration_s", required = true) double durationS,
      @Nullable String where,
      @Nullable SortedMap<String, String> facts) {
    static WindowRow of(Window window) {
      return new WindowRow(
          window.name(),
          boxed(window.beginS()),
          window.durationS(),
          window.where(),
          window.facts());
    }

    Window window(SortedMap<Channel, Reading> amounts) {
      return new Window(
          name,
          optional(beginS),
          durationS,
          amounts,
          where == null ? "" : where,
          facts == null ? new TreeMap<>() : facts);
    }
  }

  /// @param window its place among the windows, from 0
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record AmountRow(
      @JsonProperty(required = true) int window,
      @JsonProperty(required = true) String channel,
      @Nullable Double value,
      @Nullable Double low,
      @Nullable Double high,
      @Nullable String model,
      @Nullable String unavailable) {
    AmountRow {
      var _ = new Figure(value, low, high, model, unavailable).reading("");
    }

    static AmountRow of(int window, Map.Entry<Channel, Reading> amount) {
      Figure f = Figure.of(amount.getValue());
      return new AmountRow(
          window,
          amount.getKey().toString(),
          f.value(),
          f.low(),
          f.high(),
          f.model(),
          f.unavailable());
    }

    Reading reading(String unit) {
      return new Figure(value, low, high, model, unavailable).reading(unit);
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record PointRow(
      @JsonProperty(required = true) String channel,
      @JsonProperty(value = "at_s", required = true) double atS,
      @Nullable Double value,
      @Nullable Double low,
      @Nullable Double high,
      @Nullable String model,
      @Nullable String unavailable) {
    PointRow {
      var _ = new Figure(value, low, high, model, unavailable).reading("");
    }

    static PointRow of(Channel channel, Series.Point point) {
      Figure f = Figure.of(point.reading());
      return new PointRow(
          channel.toString(),
          point.atS(),
          f.value(),
          f.low(),
          f.high(),
          f.model(),
          f.unavailable());
    }

    Reading reading(String unit) {
      return new Figure(value, low, high, model, unavailable).reading(unit);
    }
  }

  private static @Nullable Double boxed(OptionalDouble value) {
    return value.isPresent() ? (Double) value.getAsDouble() : null;
  }

  private static OptionalDouble optional(@Nullable Double value) {
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
