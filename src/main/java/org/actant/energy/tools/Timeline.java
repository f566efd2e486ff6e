package org.actant.energy.tools;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import org.actant.measure.Watts;

/// Rows of samples of another tool, gathered into a recording of one window, `run`.
///
/// A channel of power gives two series, the samples as they are and their integral in joules; a
/// channel of energy gives one. What was wrong with the clock becomes a note.
final class Timeline {
  private final TextFile file;
  private final String tool;
  private final PowerIntegral.Rule rule;
  private final List<Double> times = new ArrayList<>();
  private final List<Long> lines = new ArrayList<>();
  private final SortedMap<Channel, Column> columns = new TreeMap<>();
  private final SortedMap<Channel, String> refused = new TreeMap<>();
  private final List<String> notes = new ArrayList<>();
  private final SortedMap<String, String> machine = new TreeMap<>();
  private boolean takingTurns;
  private String version = "";
  private String started = "";

  /// One channel's figures, as many as rows, NaN where there is none.
  private static final class Column {
    final String method;
    final List<Double> values = new ArrayList<>();

    /// Rows in which the tool wrote that it has no figure; where it was silent, nothing is missing.
    int missing;

    Column(String method) {
      this.method = method;
    }
  }

  Timeline(TextFile file, String tool, PowerIntegral.Rule rule) {
    this.file = file;
    this.tool = tool;
    this.rule = rule;
    this.notes.addAll(file.notes());
  }

  /// Begins a row; figures that are put belong to it.
  ///
  /// @param atS on any clock
  void row(long line, double atS) {
    times.add(atS);
    lines.add(line);
  }

  /// Adds a figure of the row: watts, or joules since any beginning.
  ///
  /// @param channel in W or J
  /// @param method of the tool, for people
  void put(Channel channel, String method, OptionalDouble figure) {
    Column column = columns.computeIfAbsent(channel, _ -> new Column(method));
    while (column.values.size() < times.size() - 1) {
      column.values.add(Double.NaN);
    }
    if (column.values.size() == times.size()) {
      throw new InputException(
          file.path(), lines.getLast(), "`" + channel.name() + "` twice", "each once at a time");
    }
    column.values.add(figure.orElse(Double.NaN));
    column.missing += figure.isPresent() ? 0 : 1;
  }

  /// Adds the figures of all rows of a channel.
  void putAll(Channel channel, String method, List<Double> figures) {
    if (figures.size() != times.size()) {
      throw new IllegalArgumentException(figures.size() + " figures in " + times.size() + " rows");
    }
    var column = new Column(method);
    column.values.addAll(figures);
    column.missing = (int) figures.stream().filter(figure -> Double.isNaN(figure)).count();
    columns.put(channel, column);
  }

  /// Takes a channel's figures back, for a reason.
  void refuse(Channel channel, String reason) {
    columns.remove(channel);
    refused.put(channel, reason);
  }

  void note(String note) {
    notes.add(note);
  }

  void notes(Collection<String> more) {
    more.stream().filter(note -> !notes.contains(note)).forEach(notes::add);
  }

  void machine(String name, String value) {
    if (!value.isBlank()) {
      machine.put(name, value);
    }
  }

  void version(String text) {
    version = text;
  }

  /// Says that devices take turns in the rows, so that steps between rows are not even.
  void takingTurns() {
    takingTurns = true;
  }

  /// @param iso with offset
  void started(String iso) {
    started = iso;
  }

  int rows() {
    return times.size();
  }

  Recording recording() {
    return recording(":");
  }

  /// @param mark between the file's name and the numbers of its rows
  Recording recording(String mark) {
    notes.addAll(ClockNotes.of(file, lines, times, takingTurns));
    var series = new TreeMap<Channel, Series>();
    var amounts = new TreeMap<Channel, Reading>();
    var facts = new TreeMap<String, String>();
    facts.put("samples", Integer.toString(times.size()));
    columns.forEach((channel, column) -> {
      if (channel.isEnergy()) {
        putEnergy(channel, column, series, amounts);
      } else {
        putPower(channel, column, series, amounts, facts);
      }
    });
    refused.forEach((channel, reason) -> {
      series.put(channel, new Series(channel, reason, List.of()));
      amounts.put(channel, new Reading.Unavailable(reason));
    });
    double span = span();
    var window =
        new Window(
            "run",
            OptionalDouble.of(0),
            span,
            amounts,
            file.name() + mark + lines.getFirst() + "-" + lines.getLast(),
            facts);
    return new Recording(
        file.origin(tool, version),
        new Run(List.of(), started, OptionalDouble.of(span), OptionalInt.empty(), machine),
        List.copyOf(series.values()),
        List.of(window),
        notes);
  }

  private double span() {
    double span = 0;
    for (int i = 1; i < times.size(); i++) {
      span += Math.max(0, times.get(i) - times.get(i - 1));
    }
    return span;
  }

  private void putEnergy(
      Channel channel, Column column, Map<Channel, Series> series, Map<Channel, Reading> amounts) {
    var points = new ArrayList<Series.Point>();
    double first = Double.NaN;
    double last = Double.NaN;
    for (int i = 0; i < column.values.size(); i++) {
      double value = column.values.get(i);
      if (!Double.isNaN(value)) {
        first = Double.isNaN(first) ? value : first;
        last = value;
        points.add(new Series.Point(at(i), new Reading.Measured(new Joules(value - first))));
      }
    }
    series.put(channel, new Series(channel, column.method, points));
    amounts.put(
        channel,
        points.size() < 2
            ? new Reading.Unavailable("fewer than two figures")
            : new Reading.Measured(new Joules(last - first)));
  }

  private void putPower(
      Channel power,
      Column column,
      Map<Channel, Series> series,
      Map<Channel, Reading> amounts,
      Map<String, String> facts) {
    var samples = new ArrayList<PowerIntegral.Sample>();
    var points = new ArrayList<Series.Point>();
    for (int i = 0; i < column.values.size(); i++) {
      double watts = column.values.get(i);
      if (!Double.isNaN(watts)) {
        samples.add(new PowerIntegral.Sample(times.get(i), watts, before(i)));
        points.add(new Series.Point(at(i), new Reading.Measured(new Watts(watts))));
      }
    }
    noteFigures(power, column.missing, samples);
    series.put(power, new Series(power, column.method, points));
    Channel energy = energyOf(power);
    Optional<PowerIntegral> integral = PowerIntegral.of(samples, rule, span());
    if (integral.isEmpty()) {
      var none =
          new Reading.Unavailable(
              samples.isEmpty() ? "no figure in the file" : "one sample has no duration");
      amounts.put(energy, none);
      amounts.put(
          power,
          samples.isEmpty() ? none : new Reading.Measured(new Watts(samples.getFirst().watts())));
      return;
    }
    PowerIntegral found = integral.get();
    amounts.put(energy, new Reading.Measured(new Joules(found.joules())));
    amounts.put(power, new Reading.Measured(new Watts(found.meanWatts())));
    var joules = new ArrayList<Series.Point>();
    for (int i = 0; i < points.size(); i++) {
      joules.add(
          new Series.Point(
              points.get(i).atS(), new Reading.Measured(new Joules(found.cumulative().get(i)))));
    }
    series.put(
        energy, new Series(energy, rule + coverageWords(found) + "; " + column.method, joules));
    facts.put(energy.name() + " coverage", number(found.coverage()));
    facts.put(energy.name() + " largest gap in s", number(found.largestGapS()));
    facts.put(energy.name() + " median step in s", number(found.periodS()));
    if (found.coverage() < 0.9995) {
      notes.add(
          String.format(
              Locale.ROOT,
              "%s: the samples cover %.1f %% of the time; the largest gap is %.3f s at a period of"
                  + " %.3f s, and power in a gap is a guess",
              energy.name(),
              100 * found.coverage(),
              found.largestGapS(),
              found.periodS()));
    }
  }

  private void noteFigures(Channel power, int missing, List<PowerIntegral.Sample> samples) {
    if (missing > 0) {
      notes.add(String.format(Locale.ROOT, "%s: %d rows have no figure", power.name(), missing));
    }
    long negative = samples.stream().filter(sample -> sample.watts() < 0).count();
    if (negative > 0) {
      notes.add(
          String.format(
              Locale.ROOT,
              "%s: %d of %d figures are negative",
              power.name(),
              negative,
              samples.size()));
    }
  }

  private String coverageWords(PowerIntegral found) {
    return String.format(
        Locale.ROOT,
        ", %d samples about every %.3f s, coverage %.1f %%, largest gap %.3f s",
        found.samples(),
        found.periodS(),
        100 * found.coverage(),
        found.largestGapS());
  }

  private double before(int row) {
    return row == 0 ? Double.NaN : times.get(row - 1);
  }

  private double at(int row) {
    return times.get(row) - times.getFirst();
  }

  /// The channel of the joules that belong to a channel of watts.
  static Channel energyOf(Channel power) {
    String name =
        power.name().endsWith("-power")
            ? power.name().substring(0, power.name().length() - "-power".length())
            : power.name() + "-energy";
    return new Channel(power.meter(), name, power.tier(), power.domain(), power.scope(), "J");
  }

  /// A channel of the machine's power; its name ends in `-power`.
  static Channel power(String tool, String device, Tier tier, Domain domain) {
    return new Channel(tool, device + "-power", tier, domain, Scope.MACHINE, "W");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.6g", value);
  }
}
