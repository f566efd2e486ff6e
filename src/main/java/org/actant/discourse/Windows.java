package org.actant.discourse;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.actant.input.InputException;
import org.jspecify.annotations.Nullable;

/// Time windows of one size that move on by one unit: from the unit of the first statement, as long
/// as they end within the unit of the last one; one window that holds everything if the size is
/// larger than all the time there is. Statements without a date are in no window. A date of which
/// only the year or the month is known counts as its first day.
///
/// @param size how many units, at least 1
/// @param unit null for events: windows of so many statements in the order of time
public record Windows(int size, @Nullable ChronoUnit unit, Kernel kernel) {
  private static final int MOST = 10_000;

  public Windows {
    if (size < 1) {
      throw new InputException("the window has the size " + size + "; expected at least 1");
    }
  }

  /// One window.
  ///
  /// @param start the first moment inside
  /// @param end the first moment after it
  public record Window(LocalDateTime start, LocalDateTime end) {
    LocalDate firstDay() {
      return start.toLocalDate();
    }

    LocalDate lastDay() {
      return end.minusSeconds(1).toLocalDate();
    }
  }

  /// A window and what is in it.
  public record Slice(Window window, Network network) {}

  /// Reads `3 months`, `12 weeks`, `20 events`.
  public static Windows parse(String text, Kernel kernel) {
    String[] parts = text.strip().toLowerCase(Locale.ROOT).split("\\s+", 2);
    if (parts.length != 2 || !parts[0].matches("\\d{1,6}")) {
      throw new InputException("the window is `" + text + "`; expected such as `3 months`");
    }
    String plural = parts[1].endsWith("s") ? parts[1] : parts[1] + "s";
    ChronoUnit unit =
        switch (plural) {
          case "events" -> null;
          case "seconds" -> ChronoUnit.SECONDS;
          case "minutes" -> ChronoUnit.MINUTES;
          case "hours" -> ChronoUnit.HOURS;
          case "days" -> ChronoUnit.DAYS;
          case "weeks" -> ChronoUnit.WEEKS;
          case "months" -> ChronoUnit.MONTHS;
          case "years" -> ChronoUnit.YEARS;
          default ->
              throw new InputException(
                  "the unit of the window is `"
                      + parts[1]
                      + "`; expected one of: events, seconds,"
                      + " minutes, hours, days, weeks, months, years");
        };
    return new Windows(Integer.parseInt(parts[0]), unit, kernel);
  }

  /// Makes the network of each window.
  List<Slice> slices(Statements statements, Recipe recipe) {
    Occurrences all = recipe.select(statements);
    List<Occurrence> dated =
        all.list().stream().filter(o -> o.statement().moment() != null).toList();
    return unit == null
        ? byEvents(statements, recipe, all, dated)
        : byTime(statements, recipe, all, dated, unit);
  }

  private static Slice slice(
      Statements statements,
      Recipe recipe,
      Occurrences all,
      Window window,
      List<Occurrence> inside) {
    Occurrences some = all.with(inside, recipe.selection().isolates());
    return new Slice(window, Networks.of(statements, recipe, some));
  }

  // ---- windows of time

  private List<Slice> byTime(
      Statements statements,
      Recipe recipe,
      Occurrences all,
      List<Occurrence> dated,
      ChronoUnit step) {
    if (dated.isEmpty()) {
      return List.of();
    }
    LocalDateTime start = truncated(start(dated.getFirst()), step);
    LocalDateTime stop = truncated(start(dated.getLast()), step).plus(1, step);
    long count = Math.max(1, step.between(start, stop) - size + 1);
    check(count);
    var slices = new ArrayList<Slice>();
    for (int i = 0; i < count; i++) {
      var window = new Window(start.plus(i, step), start.plus((long) i + size, step));
      slices.add(slice(statements, recipe, all, window, weighed(dated, window)));
    }
    return slices;
  }

  private void check(long count) {
    if (count > MOST) {
      throw new InputException(
          count + " windows (" + this + "); expected at most " + MOST + ": take a larger unit");
    }
  }

  private static LocalDateTime truncated(LocalDateTime moment, ChronoUnit step) {
    LocalDate day = moment.toLocalDate();
    return switch (step) {
      case YEARS -> day.withDayOfYear(1).atTime(LocalTime.MIN);
      case MONTHS -> day.withDayOfMonth(1).atTime(LocalTime.MIN);
      case WEEKS -> day.minusDays(day.getDayOfWeek().getValue() - 1L).atTime(LocalTime.MIN);
      default -> moment.truncatedTo(step);
    };
  }

  private List<Occurrence> weighed(List<Occurrence> dated, Window window) {
    double from = seconds(window.start());
    double half = (seconds(window.end()) - from) / 2;
    var inside = new ArrayList<Occurrence>();
    for (Occurrence occurrence : dated) {
      LocalDateTime moment = start(occurrence);
      boolean within = !moment.isBefore(window.start()) && moment.isBefore(window.end());
      double d = (seconds(moment) - from - half) / half;
      double weight = within || kernel == Kernel.GAUSSIAN ? kernel.weight(d) : 0;
      if (weight > 0) {
        inside.add(occurrence.weighing(weight));
      }
    }
    return inside;
  }

  // ---- windows of events

  private List<Slice> byEvents(
      Statements statements, Recipe recipe, Occurrences all, List<Occurrence> dated) {
    int length = Math.min(size, dated.size());
    int count = length == 0 ? 0 : dated.size() - length + 1;
    check(count);
    var slices = new ArrayList<Slice>();
    for (int first = 0; first < count; first++) {
      var window =
          new Window(start(dated.get(first)), start(dated.get(first + length - 1)).plusSeconds(1));
      slices.add(slice(statements, recipe, all, window, weighed(dated, first)));
    }
    return slices;
  }

  private List<Occurrence> weighed(List<Occurrence> dated, int first) {
    int length = Math.min(size, dated.size());
    double middle = first + (length - 1) / 2.0;
    var inside = new ArrayList<Occurrence>();
    for (int i = 0; i < dated.size(); i++) {
      boolean within = i >= first && i < first + length;
      double weight =
          within || kernel == Kernel.GAUSSIAN ? kernel.weight((i - middle) / (length / 2.0)) : 0;
      if (weight > 0) {
        inside.add(dated.get(i).weighing(weight));
      }
    }
    return inside;
  }

  private static LocalDateTime start(Occurrence occurrence) {
    return occurrence.statement().when().orElseThrow().start();
  }

  private static double seconds(LocalDateTime moment) {
    return moment.toEpochSecond(ZoneOffset.UTC);
  }

  @Override
  public String toString() {
    String units = unit == null ? "events" : unit.toString().toLowerCase(Locale.ROOT);
    return "windows of %s %s%s"
        .formatted(size, units, kernel == Kernel.NO ? "" : ", " + kernel + " kernel");
  }
}
