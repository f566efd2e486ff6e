package org.actant.energy.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
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
import org.actant.measure.Watts;

/// The CSVs of JoularJX (joular/joularjx 1.0 to 3.0, `CsvResultWriter`): a method (or a call tree,
/// joined by `;`) and its joules or watts with four decimals; or, for one method, seconds since
/// 1970 and joules. Most have no header; then only the name of the file says which of them it is
/// (`…-methods-energy.csv`, `…-methods-power.csv`, `…-evolution.csv`).
final class JoularJxFormat implements ToolFormat {
  private static final String TOOL = "joularjx";
  private static final Pattern METHOD =
      Pattern.compile("[\\p{L}_$][^,;]*\\.[^,;]+(;[^,;]+)*,-?\\d+\\.\\d{4}");
  private static final Pattern MOMENT = Pattern.compile("1\\d{9},-?\\d+\\.\\d{4}");
  private static final Pattern HEADER =
      Pattern.compile("(?i)(method|call tree|timestamp)[^,]*,.*(energy|power|joule|watt).*");
  private static final String SAMPLED =
      "RAPL (or a model on a board) each second, shared among the methods by stack samples and"
          + " thread processor time";

  /// What the second column holds.
  private enum Content {
    ENERGY,
    POWER,
    EVOLUTION
  }

  @Override
  public String name() {
    return TOOL;
  }

  @Override
  public String description() {
    return "JoularJX 1.0 to 3.0: methods, call trees, evolution (CSV)";
  }

  @Override
  public boolean recognizes(FileHead head) {
    List<String> lines = head.lines();
    String first = lines.isEmpty() ? "" : lines.getFirst();
    return isRow(first)
        || (HEADER.matcher(first).matches() && lines.size() > 1 && isRow(lines.get(1)));
  }

  private static boolean isRow(String line) {
    return METHOD.matcher(line).matches() || MOMENT.matcher(line).matches();
  }

  @Override
  public List<Recording> read(Path path) throws IOException {
    TextFile file = TextFile.read(path);
    String first = FileHead.of(file).firstLine();
    boolean hasHeader = HEADER.matcher(first).matches();
    Grid grid =
        hasHeader ? Grid.of(file, ',') : Grid.withoutHeader(file, ',', List.of("what", "figure"));
    Content content = content(file, first, hasHeader);
    return List.of(content == Content.EVOLUTION ? evolution(grid) : methods(grid, content));
  }

  private static Content content(TextFile file, String first, boolean hasHeader) {
    String says = (hasHeader ? first : file.name()).toLowerCase(Locale.ROOT);
    if (MOMENT.matcher(first).matches() || says.contains("timestamp")) {
      return Content.EVOLUTION;
    } else if (says.contains("energy") || says.contains("joule")) {
      return Content.ENERGY;
    } else if (says.contains("power") || says.contains("watt")) {
      return Content.POWER;
    }
    throw new InputException(
        file.path(),
        "figures without header, and a name that does not say what they are",
        "the name that JoularJX gave the file, with `energy`, `power` or `evolution`");
  }

  private static Recording methods(Grid grid, Content content) {
    boolean isEnergy = content == Content.ENERGY;
    Channel channel =
        isEnergy
            ? energy()
            : new Channel(TOOL, "process-power", Tier.T3, Domain.PACKAGE, Scope.PROCESS, "W");
    var windows = new ArrayList<Window>();
    double sum = 0;
    for (Grid.Row row : grid.rows()) {
      double figure = row.required(grid.header().get(1));
      sum += figure;
      windows.add(window(row.text(grid.header().getFirst()), channel, figure, row.where()));
    }
    windows.add(window("run", channel, sum, grid.file().name()));
    var notes = new ArrayList<>(grid.notes());
    notes.add(
        isEnergy
            ? "JoularJX does not say how long the run was; the window `run` is the sum of all"
                + " methods"
            : "a snapshot of one second; the window `run` is the sum of all methods");
    return recording(grid.file(), channel, windows, notes);
  }

  private static Window window(String name, Channel channel, double figure, String where) {
    var amounts = new TreeMap<Channel, Reading>();
    amounts.put(
        channel, new Reading.Measured(channel.isEnergy() ? new Joules(figure) : new Watts(figure)));
    double duration = channel.isEnergy() ? Double.NaN : 1;
    return new Window(name, OptionalDouble.empty(), duration, amounts, where);
  }

  private static Recording recording(
      TextFile file, Channel channel, List<Window> windows, List<String> notes) {
    return new Recording(
        file.origin(TOOL, ""),
        new Run(List.of(), "", OptionalDouble.empty(), OptionalInt.empty(), new TreeMap<>()),
        List.of(new Series(channel, SAMPLED, List.of())),
        windows,
        notes);
  }

  /// Joules of each second, of one method.
  private static Recording evolution(Grid grid) {
    var timeline = new Timeline(grid.file(), TOOL, PowerIntegral.Rule.MEAN_SINCE_LAST);
    String time = grid.header().getFirst();
    double sum = 0;
    List<Grid.Row> rows =
        grid.rows().stream()
            .sorted((a, b) -> Double.compare(a.required(time), b.required(time)))
            .toList();
    // a second before the first row, when its joules began to be counted
    timeline.row(rows.getFirst().line(), rows.getFirst().required(time) - 1);
    timeline.put(energy(), SAMPLED, OptionalDouble.of(0));
    for (Grid.Row row : rows) {
      sum += row.required(grid.header().get(1));
      timeline.row(row.line(), row.required(time));
      timeline.put(energy(), SAMPLED, OptionalDouble.of(sum));
    }
    timeline.started(
        Times.of(Times.Kind.EPOCH_S).instant(Double.toString(rows.getFirst().required(time) - 1)));
    timeline.notes(grid.notes());
    timeline.note("seconds in which the method was not seen have no row and cost it nothing");
    return timeline.recording();
  }

  private static Channel energy() {
    return new Channel(TOOL, "process", Tier.T3, Domain.PACKAGE, Scope.PROCESS, "J");
  }
}
