package org.actant.corpus;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a file states about itself.
///
/// @param title if it is worth showing
/// @param date of the document as ISO 8601, to the year, the month or the day: `2021`, `2021-07` or
///   `2021-07-15`; the day is the one at the place where it was written
public record Stated(Optional<String> title, Optional<String> date) {
  public static final Stated NOTHING = new Stated(Optional.empty(), Optional.empty());

  private static final int EARLIEST = 1800;
  private static final int LATEST = 2100;

  /// The zeros of clocks, east and west, which programs write where they know no date.
  private static final Set<String> ZEROS =
      Set.of(
          "1899-12-30",
          "1899-12-31",
          "1900-01-01",
          "1904-01-01",
          "1969-12-31",
          "1970-01-01",
          "1979-12-31",
          "1980-01-01");

  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?)?(?:[T ]+\\d{1,2}:\\d{2}.*)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern COMPACT = Pattern.compile("(?:D:)?(\\d{4})(\\d{2})(\\d{2}).*");
  private static final String WEEKDAY = "(?:[a-z]+,? )?";
  private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
  private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          WEEKDAY + DAY + " " + MONTH + ",? (\\d{4})(?: .*)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          WEEKDAY + MONTH + " " + DAY + ",? (\\d{4})(?: .*)?", Pattern.CASE_INSENSITIVE);

  /// @param title as the file has it; left out if it is none
  /// @param dates as the file has them, the best first; the first sensible one is taken
  public static Stated of(@Nullable String title, @Nullable String... dates) {
    Optional<String> date = Optional.empty();
    for (String stated : dates) {
      date = date.or(() -> stated == null ? Optional.empty() : date(stated));
    }
    return new Stated(Optional.ofNullable(title).flatMap(Stated::title), date);
  }

  private static Optional<String> title(String stated) {
    String flat = Characters.clean(stated).replaceAll(" +", " ").strip();
    return Optional.of(flat).filter(Titles::isSensible);
  }

  /// Reads a date as files write them: ISO 8601, `20210715`, `15 July 2021` or `July 15, 2021`,
  /// each with a time after it or without. Dates that no document has, such as a clock's zero, are
  /// none.
  static Optional<String> date(String stated) {
    String text = Characters.clean(stated).replaceAll(" +", " ").strip();
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return sensible(iso.group(1), iso.group(2), iso.group(3));
    }
    Matcher compact = COMPACT.matcher(text);
    if (compact.matches()) {
      return sensible(compact.group(1), compact.group(2), compact.group(3));
    }
    Matcher day = DAY_FIRST.matcher(text);
    if (day.matches()) {
      return sensible(day.group(3), month(day.group(2)), day.group(1));
    }
    Matcher month = MONTH_FIRST.matcher(text);
    return month.matches()
        ? sensible(month.group(3), month(month.group(1)), month.group(2))
        : Optional.empty();
  }

  private static String month(String name) {
    int at = "janfebmaraprmayjunjulaugsepoctnovdec".indexOf(name.toLowerCase(Locale.ROOT));
    return Integer.toString(at / 3 + 1);
  }

  private static Optional<String> sensible(
      String year, @Nullable String month, @Nullable String day) {
    int y = Integer.parseInt(year);
    if (y < EARLIEST || y > LATEST) {
      return Optional.empty();
    }
    try {
      if (month == null) {
        return Optional.of(year);
      }
      if (day == null) {
        return Optional.of(YearMonth.of(y, Integer.parseInt(month)).toString());
      }
      String date = LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day)).toString();
      return Optional.of(date).filter(d -> !ZEROS.contains(d));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
