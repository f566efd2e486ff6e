package org.actant.energy.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.actant.energy.Channel;
import org.actant.energy.Domain;
import org.actant.energy.Reading;
import org.actant.energy.Scope;
import org.actant.energy.Tier;
import org.actant.input.InputException;
import org.actant.table.Column;
import org.actant.table.Csv;
import org.actant.table.Formulas;
import org.actant.table.Schema;
import org.actant.table.Table;
import org.jspecify.annotations.Nullable;

/// The windows of recordings as CSV, one row a window and channel. What a window is not about (the
/// command, the readings in time, the notes) is not in it: JSON keeps all.
///
/// Text that a spreadsheet could take for a formula gets an apostrophe before it, and so does text
/// that begins with one; reading takes it off again.
final class RecordingCsv {
  private static final Schema SCHEMA =
      new Schema(
          "windows",
          List.of("window", "begin_s", "meter", "channel"),
          List.of(
              Column.text("window", "the name of the span"),
              Column.number("begin_s", "s", "from the start of the run"),
              Column.number("duration_s", "s", "of the span"),
              Column.text("meter", "who measured"),
              Column.text("channel", "what of the meter"),
              Column.text("tier", "T1 to T6"),
              Column.text("domain", "the part of the machine"),
              Column.text("scope", "MACHINE or PROCESS"),
              Column.text("unit", "of value, low and high"),
              Column.number("value", "", "measured"),
              Column.number("low", "", "end of an estimate's interval"),
              Column.number("high", "", "end of an estimate's interval"),
              Column.text("model", "that estimated"),
              Column.text("unavailable_because", "why there is no figure")));

  private RecordingCsv() {}

  static Table table(Recording recording) {
    var rows = new ArrayList<List<String>>();
    for (Window window : recording.windows()) {
      window.amounts().forEach((channel, reading) -> rows.add(row(window, channel, reading)));
    }
    return new Table(SCHEMA.names(), rows);
  }

  private static List<String> row(Window window, Channel channel, Reading reading) {
    Figure figure = Figure.of(reading);
    return List.of(
        guarded(window.name()),
        window.beginS().isPresent() ? Double.toString(window.beginS().getAsDouble()) : "",
        Double.toString(window.durationS()),
        guarded(channel.meter()),
        guarded(channel.name()),
        channel.tier().name(),
        channel.domain().name(),
        channel.scope().name(),
        guarded(channel.unit()),
        number(figure.value()),
        number(figure.low()),
        number(figure.high()),
        text(figure.model()),
        text(figure.unavailable()));
  }

  private static String number(@Nullable Double value) {
    return value == null ? "" : value.toString();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : guarded(text);
  }

  private static String guarded(String field) {
    return field.startsWith("'") || Formulas.looksLikeOne(field) ? "'" + field : field;
  }

  private static String unguarded(String field) {
    return field.startsWith("'") ? field.substring(1) : field;
  }

  /// Reads what [#table] wrote.
  static Recording read(Path file) throws IOException {
    Table table = Csv.read(file, SCHEMA);
    var windows = new ArrayList<Window>();
    SortedMap<Channel, Reading> amounts = new TreeMap<>();
    for (int i = 0; i < table.rows().size(); i++) {
      Row row = new Row(file, table, i);
      Channel channel = row.channel();
      // the channels of a window are sorted, so one that is not behind the last begins another
      boolean another =
          !amounts.isEmpty()
              && (!row.isOfWindow(i - 1) || channel.compareTo(amounts.lastKey()) <= 0);
      if (another) {
        windows.add(new Row(file, table, i - 1).window(amounts));
        amounts.clear();
      }
      amounts.put(channel, row.reading(channel));
    }
    if (!amounts.isEmpty()) {
      windows.add(new Row(file, table, table.rows().size() - 1).window(amounts));
    }
    return new Recording(
        new Origin("actant", "", List.of()),
        new Run(List.of(), "", OptionalDouble.empty(), OptionalInt.empty(), new TreeMap<>()),
        List.of(),
        windows,
        List.of());
  }

  /// One row of a file, with the words to complain about it.
  private record Row(Path file, Table table, int number) {
    String field(String column) {
      return table.get(number, column);
    }

    /// Rows of one window stand together; equal names and times are one window.
    boolean isOfWindow(int other) {
      return List.of("window", "begin_s", "duration_s").stream()
          .allMatch(column -> field(column).equals(table.get(other, column)));
    }

    Window window(SortedMap<Channel, Reading> amounts) throws IOException {
      @Nullable Double begin = number("begin_s");
      @Nullable Double duration = number("duration_s");
      if (duration == null) {
        throw wrong("no duration_s", "seconds");
      }
      return new Window(
          unguarded(field("window")),
          begin == null ? OptionalDouble.empty() : OptionalDouble.of(begin),
          duration,
          amounts,
          "");
    }

    Channel channel() throws IOException {
      return new Channel(
          unguarded(field("meter")),
          unguarded(field("channel")),
          word(Tier.class, "tier"),
          word(Domain.class, "domain"),
          word(Scope.class, "scope"),
          unguarded(field("unit")));
    }

    Reading reading(Channel channel) throws IOException {
      var figure =
          new Figure(
              number("value"),
              number("low"),
              number("high"),
              text("model"),
              text("unavailable_because"));
      try {
        return figure.reading(channel.unit());
      } catch (IllegalArgumentException e) {
        throw wrong(
            "`%s`, `%s`, `%s`, `%s`, `%s`"
                .formatted(
                    field("value"),
                    field("low"),
                    field("high"),
                    field("model"),
                    field("unavailable_because")),
            "a value, or low, high and a model, or why it is unavailable");
      }
    }

    private @Nullable String text(String column) {
      return field(column).isEmpty() ? null : unguarded(field(column));
    }

    private @Nullable Double number(String column) throws IOException {
      String field = field(column);
      if (field.isEmpty()) {
        return null;
      }
      try {
        double value = Double.parseDouble(field);
        if (Double.isFinite(value)) {
          return value;
        }
      } catch (NumberFormatException e) {
        // said below
      }
      throw wrong("`" + field + "` as " + column, "a number with a decimal point");
    }

    private <E extends Enum<E>> E word(Class<E> type, String column) throws IOException {
      for (E word : type.getEnumConstants()) {
        if (word.name().equals(field(column))) {
          return word;
        }
      }
      throw wrong(
          "`" + field(column) + "` as " + column, "one of " + List.of(type.getEnumConstants()));
    }

    InputException wrong(String found, String expected) throws IOException {
      return new InputException(file, Csv.line(file, number), found, expected);
    }
  }
}
