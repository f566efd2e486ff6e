package org.actant.discourse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// When something was said, no more precisely than it is known.
///
/// @param start the beginning of the known year, month or day, or the second itself
/// @param precision years, months, days or seconds
public record Moment(LocalDateTime start, ChronoUnit precision) implements Comparable<Moment> {
  /// Reads `2024`, `2024-05` or `2024-05-31`; nothing for anything else.
  public static Optional<Moment> parse(String text) {
    try {
      return switch (text.length()) {
        case 4 ->
            Optional.of(
                new Moment(Year.parse(text).atDay(1).atTime(LocalTime.MIN), ChronoUnit.YEARS));
        case 7 ->
            Optional.of(
                new Moment(
                    YearMonth.parse(text).atDay(1).atTime(LocalTime.MIN), ChronoUnit.MONTHS));
        case 10 ->
            Optional.of(new Moment(LocalDate.parse(text).atTime(LocalTime.MIN), ChronoUnit.DAYS));
        default -> Optional.empty();
      };
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  public LocalDate day() {
    return start.toLocalDate();
  }

  /// The last day of the known year or month; the day itself if that is known.
  public LocalDate lastDay() {
    return switch (precision) {
      case YEARS -> day().plusYears(1).minusDays(1);
      case MONTHS -> day().plusMonths(1).minusDays(1);
      default -> day();
    };
  }

  /// Says whether it is known in which `unit` it was.
  boolean isKnownTo(ChronoUnit unit) {
    return precision.compareTo(unit) <= 0;
  }

  @Override
  public int compareTo(Moment other) {
    int order = start.compareTo(other.start);
    return order != 0 ? order : precision.compareTo(other.precision);
  }

  /// As much of the ISO date as is known.
  @Override
  public String toString() {
    String day = day().toString();
    return switch (precision) {
      case YEARS -> day.substring(0, day.length() - 6);
      case MONTHS -> day.substring(0, day.length() - 3);
      default -> day;
    };
  }
}
