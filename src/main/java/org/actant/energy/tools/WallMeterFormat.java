package org.actant.energy.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actant.energy.Channel;
import org.actant.energy.Domain;
import org.actant.energy.Scope;
import org.actant.energy.Tier;
import org.actant.energy.recording.Recording;
import org.actant.input.InputException;

/// The CSV of any meter, read by a [ColumnMap]: samples of power, or a counter of energy.
public final class WallMeterFormat implements ToolFormat {
  private static final String TOOL = "wall-meter";
  private static final Pattern UNIT_IN_NAME =
      Pattern.compile(".*[\\[(/]\\s*([uµm]?W|kW|J|kJ|m?Wh|kWh)\\s*[\\])]?");
  private static final Pattern UNIT_IN_CELL = Pattern.compile("(.*?\\d[.,]?)\\s*([a-zA-Zµ]+)");

  private final ColumnMap map;

  public WallMeterFormat(ColumnMap map) {
    this.map = map;
  }

  @Override
  public String name() {
    return TOOL;
  }

  @Override
  public String description() {
    return "CSV of any meter, with --map time=COLUMN,power=COLUMN:UNIT";
  }

  /// Never: without a map nobody knows what a column is.
  @Override
  public boolean recognizes(FileHead head) {
    return false;
  }

  @Override
  public List<Recording> read(Path path) throws IOException {
    TextFile file = TextFile.read(path, map.encoding().orElse(null));
    Grid grid = MappedTable.read(file, map);
    int time = MappedTable.place(grid, map.timeColumn());
    var timeline = new Timeline(file, TOOL, PowerIntegral.Rule.INSTANT);
    DecimalSign timeSign = putTimes(grid, time, timeline);
    for (ColumnMap.Figure figure : map.figures()) {
      putFigures(grid, figure, timeline);
    }
    timeline.notes(grid.notes());
    if (timeSign == DecimalSign.COMMA) {
      timeline.note("times have a decimal comma");
    }
    return List.of(timeline.recording());
  }

  // ---- times

  /// Adds the rows; returns the decimal sign of numeric times.
  private DecimalSign putTimes(Grid grid, int place, Timeline timeline) {
    List<Grid.Row> rows = grid.rows();
    List<String> texts = rows.stream().map(row -> row.text(place)).toList();
    DecimalSign sign =
        texts.stream().anyMatch(text -> text.matches("\\d+,\\d+"))
            ? DecimalSign.COMMA
            : DecimalSign.POINT;
    Times times = times(grid, rows.getFirst(), plain(texts.getFirst()));
    double before = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < rows.size(); i++) {
      OptionalDouble seconds = times.seconds(plain(texts.get(i)));
      if (seconds.isEmpty()) {
        throw new InputException(
            grid.file().path(),
            rows.get(i).line(),
            "`" + texts.get(i) + "` in the column `" + map.timeColumn() + "`",
            "a time as in the first row, `" + texts.getFirst() + "`");
      }
      double now =
          i == 0 ? seconds.getAsDouble() : times.afterMidnight(seconds.getAsDouble(), before);
      timeline.row(rows.get(i).line(), now);
      before = now;
    }
    timeline.started(times.instant(plain(texts.getFirst())));
    return sign;
  }

  /// A number with a decimal comma as one with a point; anything else as it is.
  private static String plain(String time) {
    return time.matches("\\d+,\\d+") ? time.replace(',', '.') : time;
  }

  private Times times(Grid grid, Grid.Row first, String text) {
    String format = map.timeFormat();
    if (format == null) {
      Times found = Times.detect(text);
      if (found == null) {
        throw new InputException(
            grid.file().path(),
            first.line(),
            "`" + text + "` in the column `" + map.timeColumn() + "`",
            Times.expected(text));
      }
      return found;
    }
    for (Times.Kind kind : Times.Kind.values()) {
      if (kind != Times.Kind.PATTERN
          && kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(format)) {
        return Times.of(kind);
      }
    }
    return Times.pattern(format);
  }

  // ---- figures

  private void putFigures(Grid grid, ColumnMap.Figure figure, Timeline timeline) {
    int place = MappedTable.place(grid, figure.column());
    refuseOtherUnit(grid, grid.header().get(place), figure.unit());
    List<Grid.Row> rows = grid.rows();
    List<String> texts =
        rows.stream().map(row -> number(grid, row, row.text(place), figure)).toList();
    DecimalSign sign = sign(grid, figure, texts);
    var values = new ArrayList<Double>();
    for (int i = 0; i < rows.size(); i++) {
      values.add(value(grid, rows.get(i), texts.get(i), sign, figure));
    }
    Channel channel = channel(figure);
    if (figure.unit().isPower) {
      timeline.putAll(channel, "column " + figure.column() + " in " + figure.unit().symbol, values);
    } else {
      putCounter(channel, figure, values, timeline);
    }
  }

  private static void putCounter(
      Channel channel, ColumnMap.Figure figure, List<Double> values, Timeline timeline) {
    double smallest = Double.POSITIVE_INFINITY;
    double before = Double.NaN;
    for (double value : values) {
      if (value < before) {
        timeline.refuse(channel, "the counter " + figure.column() + " goes back");
        return;
      }
      smallest = value > before ? Math.min(smallest, value - before) : smallest;
      before = Double.isNaN(value) ? before : value;
    }
    timeline.putAll(
        channel,
        String.format(
            Locale.ROOT,
            "column %s in %s, in steps of %.6g J at least",
            figure.column(),
            figure.unit().symbol,
            smallest),
        values);
  }

  private DecimalSign sign(Grid grid, ColumnMap.Figure figure, List<String> texts) {
    return map.decimal()
        .or(() -> DecimalSign.of(texts))
        .orElseThrow(() ->
            new InputException(
                grid.file().path(),
                "numbers in the column `"
                    + figure.column()
                    + "` that can be read in two ways, such"
                    + " as `"
                    + texts.stream().filter(t -> t.contains(",")).findFirst().orElse("")
                    + "`",
                "decimal=point or decimal=comma in --map"));
  }

  private static double value(
      Grid grid, Grid.Row row, String text, DecimalSign sign, ColumnMap.Figure figure) {
    if (Grid.isMissing(text)) {
      return Double.NaN;
    }
    return sign.parse(text)
            .orElseThrow(() ->
                new InputException(
                    grid.file().path(),
                    row.line(),
                    "`" + text + "` in the column `" + figure.column() + "`",
                    "a number with a decimal " + sign.name().toLowerCase(Locale.ROOT)))
        * figure.unit().factor;
  }

  /// Takes a unit off a cell; refuses one that is not the map's.
  private static String number(Grid grid, Grid.Row row, String text, ColumnMap.Figure figure) {
    Matcher cell = UNIT_IN_CELL.matcher(text);
    if (Grid.isMissing(text) || !cell.matches() || cell.group(1).matches(".*[eE]$")) {
      return text;
    }
    if (ColumnMap.Unit.of(cell.group(2)).filter(figure.unit()::equals).isEmpty()) {
      throw new InputException(
          grid.file().path(),
          row.line(),
          "`" + text + "` in the column `" + figure.column() + "`",
          "a number in " + figure.unit().symbol + ", as in --map");
    }
    return cell.group(1).strip();
  }

  private static void refuseOtherUnit(Grid grid, String column, ColumnMap.Unit unit) {
    Matcher name = UNIT_IN_NAME.matcher(column);
    if (name.matches()
        && ColumnMap.Unit.of(name.group(1)).filter(said -> said != unit).isPresent()) {
      throw new InputException(
          grid.file().path(),
          "the column `" + column + "`, which says " + name.group(1),
          unit.symbol + ", as in --map");
    }
  }

  private Channel channel(ColumnMap.Figure figure) {
    boolean isPower = figure.unit().isPower;
    Tier tier = map.domain() == Domain.WALL ? Tier.T1 : isPower ? Tier.T3 : Tier.T2;
    String device = map.domain().name().toLowerCase(Locale.ROOT);
    long same = map.figures().stream().filter(other -> other.unit().isPower == isPower).count();
    boolean both = map.figures().stream().map(f -> f.unit().isPower).distinct().count() > 1;
    String name = same > 1 ? device + " " + figure.column() : device;
    // power is integrated into a channel of the plain name, so a counter beside it needs another
    String suffix = isPower ? "-power" : both ? "-counter" : "";
    Domain domain = both && !isPower ? Domain.OTHER : map.domain();
    return new Channel(TOOL, name + suffix, tier, domain, Scope.MACHINE, isPower ? "W" : "J");
  }
}
