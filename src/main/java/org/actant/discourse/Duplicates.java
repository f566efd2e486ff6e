package org.actant.discourse;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Locale;

/// When a statement says nothing new. Two statements are the same if they have the same row and
/// column and, unless the network ignores it, the same level of the qualifier; of those that are
/// the same within one document or one period only the earliest counts. A statement whose time is
/// not known well enough to tell the period counts once per document.
public enum Duplicates {
  /// Every statement counts.
  INCLUDE,
  DOCUMENT,
  DAY,
  /// Weeks of ISO 8601, from Monday to Sunday.
  WEEK,
  MONTH,
  YEAR,
  /// Once in all the time there is.
  ACROSSRANGE;

  /// Names the document or period within which a statement may not come again.
  String bin(Statement statement) {
    return switch (this) {
      case INCLUDE -> "statement " + statement.id();
      case DOCUMENT -> document(statement);
      case DAY -> period(statement, ChronoUnit.DAYS);
      case WEEK -> period(statement, ChronoUnit.WEEKS);
      case MONTH -> period(statement, ChronoUnit.MONTHS);
      case YEAR -> period(statement, ChronoUnit.YEARS);
      case ACROSSRANGE -> "";
    };
  }

  private static String document(Statement statement) {
    return "document " + statement.document();
  }

  private static String period(Statement statement, ChronoUnit unit) {
    return statement
        .when()
        .filter(moment -> moment.isKnownTo(unit == ChronoUnit.WEEKS ? ChronoUnit.DAYS : unit))
        .map(moment -> name(moment.day(), unit))
        .orElseGet(() -> document(statement));
  }

  private static String name(LocalDate day, ChronoUnit unit) {
    return switch (unit) {
      case DAYS -> day.toString();
      case WEEKS ->
          day.get(IsoFields.WEEK_BASED_YEAR) + "-W" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
      case MONTHS -> day.getYear() + "-" + day.getMonthValue();
      default -> Integer.toString(day.getYear());
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
