package org.actant.energy.tools;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actant.input.InputException;
import org.jspecify.annotations.Nullable;

/// How the times of a file are written.
///
/// @param pattern of a date and time, for [Kind#PATTERN]
record Times(Kind kind, @Nullable String pattern) {
  private static final double DAY_S = 86_400;
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2}):(\\d{2}(?:[.,]\\d+)?)");
  private static final Pattern DATE_FIRST =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})[T ]+(\\d{1,2}:\\d{2}.*)");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})[T ]+(\\d{1,2}:\\d{2}.*)");
  private static final Pattern SLASHES = Pattern.compile("\\d{1,2}/\\d{1,2}/\\d{2,4}.*");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

  /// The ways to write a time.
  enum Kind {
    /// Seconds since 1970 in UTC.
    EPOCH_S(1),
    EPOCH_MS(1e-3),
    EPOCH_US(1e-6),
    EPOCH_NS(1e-9),
    /// Since some beginning.
    ELAPSED_S(1),
    ELAPSED_MS(1e-3),
    /// Hours, minutes and seconds of a day, or since a beginning.
    CLOCK(1),
    /// A date and time, ISO 8601 or the like: 2025-05-30T18:54:54.123, 2025/05/30 18:54:54,
    /// 30.05.2025 18:54:54; with or without an offset.
    DATE(1),
    /// A date and time by a pattern of the user's.
    PATTERN(1);

    final double inSeconds;

    Kind(double inSeconds) {
      this.inSeconds = inSeconds;
    }

    boolean isEpoch() {
      return this == EPOCH_S || this == EPOCH_MS || this == EPOCH_US || this == EPOCH_NS;
    }
  }

  static Times of(Kind kind) {
    return new Times(kind, null);
  }

  /// @param text as of [DateTimeFormatter]
  /// @throws InputException if it is no pattern
  static Times pattern(String text) {
    var times = new Times(Kind.PATTERN, text);
    try {
      times.formatter();
    } catch (IllegalArgumentException _) {
      throw new InputException(
          "--map: found the time format `"
              + text
              + "`; expected epoch-s, epoch-ms, epoch-us,"
              + " epoch-ns, elapsed-s, elapsed-ms, clock, date, or a pattern such as dd.MM.yy"
              + " HH:mm:ss");
    }
    return times;
  }

  /// Returns the way in which a time is written; nothing if it cannot be known from it.
  static @Nullable Times detect(String text) {
    if (CLOCK.matcher(text).matches()) {
      return of(Kind.CLOCK);
    }
    if (DATE_FIRST.matcher(text).matches() || DAY_FIRST.matcher(text).matches()) {
      return of(Kind.DATE);
    }
    if (!NUMBER.matcher(text).matches()) {
      return null;
    }
    double value = Math.abs(Double.parseDouble(text));
    if (value >= 1e17) {
      return of(Kind.EPOCH_NS);
    } else if (value >= 1e14) {
      return of(Kind.EPOCH_US);
    } else if (value >= 1e11) {
      return of(Kind.EPOCH_MS);
    } else if (value >= 1e9) {
      return of(Kind.EPOCH_S);
    }
    return of(Kind.ELAPSED_S);
  }

  /// Says why a time could not be understood, for those that can be read in two ways.
  static String expected(String text) {
    return SLASHES.matcher(text).matches()
        ? "a pattern for it, because day and month cannot be told apart, such as"
            + " `time=COLUMN:MM/dd/yyyy HH:mm:ss`"
        : "a time: seconds or milliseconds since 1970, ISO 8601, HH:MM:SS, or elapsed seconds";
  }

  /// Returns seconds on the clock of the file; nothing if the text is no such time.
  OptionalDouble seconds(String text) {
    try {
      return switch (kind) {
        case EPOCH_S, EPOCH_MS, EPOCH_US, EPOCH_NS, ELAPSED_S, ELAPSED_MS ->
            NUMBER.matcher(text).matches()
                ? OptionalDouble.of(scaled(text))
                : OptionalDouble.empty();
        case CLOCK -> clock(text);
        case DATE -> date(text);
        case PATTERN -> patterned(text);
      };
    } catch (DateTimeException | ArithmeticException _) {
      return OptionalDouble.empty();
    }
  }

  /// Adds days to a time of the day that has gone past midnight.
  double afterMidnight(double now, double before) {
    double seconds = now;
    while (kind == Kind.CLOCK && before - seconds > DAY_S / 2) {
      seconds += DAY_S;
    }
    return seconds;
  }

  /// Returns when a time was, in ISO 8601 with offset; empty where the time zone is not known.
  String instant(String text) {
    OptionalDouble seconds = seconds(text);
    if (seconds.isEmpty() || !(kind.isEpoch() || (kind == Kind.DATE && offset(text) != null))) {
      return "";
    }
    return Instant.ofEpochMilli(Math.round(seconds.getAsDouble() * 1000)).toString();
  }

  private double scaled(String text) {
    // through BigDecimal: nanoseconds since 1970 do not fit a double
    return new java.math.BigDecimal(text)
        .multiply(java.math.BigDecimal.valueOf(kind.inSeconds))
        .doubleValue();
  }

  private static OptionalDouble clock(String text) {
    Matcher matcher = CLOCK.matcher(text);
    if (!matcher.matches()
        || Integer.parseInt(matcher.group(2)) > 59
        || matcher.group(3).compareTo("61") >= 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        Integer.parseInt(matcher.group(1)) * 3600.0
            + Integer.parseInt(matcher.group(2)) * 60.0
            + Double.parseDouble(matcher.group(3).replace(',', '.')));
  }

  private static OptionalDouble date(String text) {
    Matcher first = DATE_FIRST.matcher(text);
    Matcher last = DAY_FIRST.matcher(text);
    if (first.matches()) {
      return date(first.group(1), first.group(2), first.group(3), first.group(4));
    }
    return last.matches()
        ? date(last.group(3), last.group(2), last.group(1), last.group(4))
        : OptionalDouble.empty();
  }

  private static OptionalDouble date(String year, String month, String day, String rest) {
    LocalDate date =
        LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    ZoneOffset offset = offset(rest);
    String time = rest.replaceFirst("\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})$", "").strip();
    OptionalDouble seconds = clock(time.length() <= "23:59".length() ? time + ":00" : time);
    if (seconds.isEmpty()) {
      return seconds;
    }
    double zone = offset == null ? 0 : offset.getTotalSeconds();
    return OptionalDouble.of(date.toEpochDay() * DAY_S + seconds.getAsDouble() - zone);
  }

  /// The offset from UTC at the end of a time; none if it does not say.
  private static @Nullable ZoneOffset offset(String text) {
    Matcher matcher = Pattern.compile(".*\\d\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})").matcher(text);
    if (!matcher.matches() || !text.contains(":")) {
      return null;
    }
    String zone = matcher.group(1);
    return zone.length() <= 3 && !zone.startsWith("+") && !zone.startsWith("-")
        ? ZoneOffset.UTC
        : ZoneOffset.of(zone.contains(":") ? zone : zone.substring(0, 3) + ":" + zone.substring(3));
  }

  private OptionalDouble patterned(String text) {
    TemporalAccessor parsed = formatter().parse(text);
    if (parsed.isSupported(ChronoField.OFFSET_SECONDS)) {
      Instant instant = OffsetDateTime.from(parsed).toInstant();
      return OptionalDouble.of(instant.getEpochSecond() + instant.getNano() / 1e9);
    }
    if (parsed.isSupported(ChronoField.EPOCH_DAY)) {
      Instant instant = LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC);
      return OptionalDouble.of(instant.getEpochSecond() + instant.getNano() / 1e9);
    }
    return OptionalDouble.of(LocalTime.from(parsed).toNanoOfDay() / 1e9);
  }

  private DateTimeFormatter formatter() {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(String.valueOf(pattern))
        .toFormatter(Locale.ROOT);
  }
}
