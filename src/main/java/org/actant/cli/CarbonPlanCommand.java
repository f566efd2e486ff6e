package org.actant.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.actant.carbon.CarbonIntensity;
import org.actant.carbon.estimate.Figures;
import org.actant.carbon.planning.IntensitySeries;
import org.actant.carbon.planning.IntensityUnit;
import org.actant.carbon.planning.Schedule;
import org.actant.carbon.planning.SeriesFile;
import org.actant.input.InputException;
import org.actant.measure.Grams;
import org.actant.measure.KilowattHours;
import org.actant.table.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `actant carbon plan`: when to run.
@Command(
    name = "plan",
    description =
        "Find the starts of a run that emit least in a series of grid intensities, and say what"
            + " they save.",
    footer = {
      "",
      "The series is a CSV file with a time and an intensity whose column names its unit, such as",
      "`time,g_per_kwh`, or an export of Electricity Maps.",
      "",
      "Examples:",
      "  actant carbon plan --length 3h --series DE_2025_hourly.csv",
      "  actant carbon plan --length 90min --series week.csv \\",
      "    --deadline 2026-11-28T08:00Z --energy 2kWh --top 3"
    })
final class CarbonPlanCommand implements Callable<Integer> {
  @Mixin Session session;

  @Option(
      names = "--length",
      required = true,
      paramLabel = "TIME",
      description = "How long the run takes, such as 3h, 90min or 2d.")
  String length;

  @Option(
      names = "--series",
      required = true,
      paramLabel = "FILE",
      description = "Intensities over time (CSV).")
  Path file;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description =
          "When the run could start; default: now where the series has it, else its beginning.")
  @Nullable String from;

  @Option(
      names = "--deadline",
      paramLabel = "TIME",
      description = "When it must have ended; default: the end of the series.")
  @Nullable String deadline;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "5",
      description = "How many starts to show; default: ${DEFAULT-VALUE}.")
  int top;

  @Option(
      names = "--energy",
      paramLabel = "ENERGY",
      description = "What the run needs, such as 2kWh, to say the grams saved.")
  @Nullable String energy;

  @Option(names = "--column", paramLabel = "NAME", description = "The column of the intensities.")
  @Nullable String column;

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      description = "The unit of that column: g/kWh, kg/kWh, kg/MWh, lb/MWh and the like.")
  @Nullable String unit;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "The time zone of times without offset, such as Europe/Berlin.")
  @Nullable String zone;

  @Override
  public Integer call() throws IOException {
    if (top < 1) {
      throw new InputException("found --top " + top + "; expected 1 or more");
    }
    SeriesFile read =
        SeriesFile.read(
            file,
            new SeriesFile.Options(
                Optional.ofNullable(column),
                Optional.ofNullable(unit).map(CarbonPlanCommand::unit),
                Optional.ofNullable(zone).map(CarbonPlanCommand::zone)));
    IntensitySeries series = read.series();
    Instant earliest = from == null ? now(series) : time(from);
    Instant latest = deadline == null ? series.end() : time(deadline);
    Duration run = Duration.ofMillis(Math.round(AmountText.hours(length) * 3.6e6));
    if (run.isZero()) {
      throw new InputException("found a length of " + length + "; expected more than nothing");
    }
    print(read, new Schedule(series, run, earliest, latest), earliest);
    return ExitCode.DONE;
  }

  private static Instant now(IntensitySeries series) {
    Instant now = Session.CLOCK.instant();
    return now.isAfter(series.begin()) && now.isBefore(series.end()) ? now : series.begin();
  }

  private void print(SeriesFile read, Schedule schedule, Instant earliest) {
    Console console = session.console();
    read.notes().forEach(console::say);
    List<Schedule.Window> best = schedule.best(top);
    if (best.isEmpty()) {
      throw new InputException(
          file,
          "no " + length + " without a gap between " + earliest + " and the deadline",
          "a longer series, a shorter run or a later deadline");
    }
    CarbonIntensity mean = mean(schedule.candidates());
    Optional<Schedule.Window> now = schedule.startingAt(earliest);
    var parts = new TableSet();
    parts.add("starts", starts(schedule, best, now, mean));
    parts.print(console);
    if (!console.json()) {
      console.say(SeriesPlot.of(read.series(), best.getFirst()));
    }
    console.say(
        String.format(
            Locale.ROOT,
            "mean of all starts %s g/kWh; %s",
            Figures.three(mean.gramsPerKilowattHour()),
            now.map(w -> "starting at " + earliest + " " + grams(w.mean()) + " g/kWh")
                .orElse("no run can start at " + earliest)));
  }

  private Table starts(
      Schedule schedule,
      List<Schedule.Window> best,
      Optional<Schedule.Window> now,
      CarbonIntensity mean) {
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < best.size(); i++) {
      rows.add(row(String.valueOf(i + 1), best.get(i), now, mean));
    }
    schedule
        .interruptible()
        .filter(pieces -> pieces.windows().size() > 1)
        .ifPresent(pieces -> {
          var whole =
              new Schedule.Window(
                  pieces.windows().getFirst().begin(),
                  pieces.windows().getLast().end(),
                  pieces.mean());
          rows.add(row("in " + pieces.windows().size() + " pieces", whole, now, mean));
        });
    return new Table(
        List.of("start", "from", "to", "g/kWh", "saves to now", "saves to mean", "saves, g"), rows);
  }

  private List<String> row(
      String name, Schedule.Window window, Optional<Schedule.Window> now, CarbonIntensity mean) {
    return List.of(
        name,
        window.begin().toString(),
        window.end().toString(),
        grams(window.mean()),
        now.map(w -> percent(window.savingAgainst(w.mean()))).orElse(""),
        percent(window.savingAgainst(mean)),
        now.map(w -> saved(w.mean(), window.mean())).orElse(""));
  }

  private String saved(CarbonIntensity now, CarbonIntensity then) {
    if (energy == null) {
      return "";
    }
    var kwh = KilowattHours.of(AmountText.energy(energy).high());
    Grams saved = now.of(kwh).minus(then.of(kwh));
    return Figures.three(saved.value());
  }

  /// The mean over all starts that were looked at: what a start by chance emits.
  private static CarbonIntensity mean(List<Schedule.Window> windows) {
    return new CarbonIntensity(
        windows.stream().mapToDouble(w -> w.mean().gramsPerKilowattHour()).average().orElseThrow());
  }

  private static String grams(CarbonIntensity intensity) {
    return Figures.three(intensity.gramsPerKilowattHour());
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }

  private static IntensityUnit unit(String text) {
    return IntensityUnit.ofSymbol(text)
        .orElseThrow(() ->
            new InputException(
                "found the unit `" + text + "`; expected g/kWh, kg/kWh, kg/MWh, t/MWh or lb/MWh"));
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new InputException(
          "found the time zone `" + text + "`; expected one such as Europe/Berlin or UTC");
    }
  }

  private static Instant time(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new InputException(
          "found the time `" + text + "`; expected one with offset, such as 2026-11-28T08:00Z");
    }
  }
}
