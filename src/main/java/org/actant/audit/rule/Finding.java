package org.actant.audit.rule;

import java.util.Comparator;
import org.actant.audit.evidence.Place;

/// What a rule found.
///
/// @param where within the file: line, task, column
/// @param variant which variant of a data set it is about; empty for all
/// @param expected what would be plausible
/// @param why the reasoning from one to the other, with what the data set says elsewhere
public record Finding(
    String rule,
    Severity severity,
    String file,
    String where,
    String variant,
    String observed,
    String expected,
    String why) {
  /// Severest first, then by rule, file and line.
  public static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::severity)
          .thenComparing(Finding::rule)
          .thenComparing(Finding::file)
          .thenComparingLong(Finding::line)
          .thenComparing(Finding::where);

  /// The first number of [#where()], so that line 10 comes after line 9.
  private static long line(Finding finding) {
    String digits = finding.where.replaceFirst("^\\D*(\\d{0,12}).*$", "$1");
    return digits.isEmpty() || !digits.chars().allMatch(Character::isDigit)
        ? 0
        : Long.parseLong(digits);
  }

  /// This finding, standing for others of its rule and file.
  Finding andMore(int all) {
    return new Finding(
        rule,
        severity,
        file,
        where + " and " + (all - 1) + " places more",
        variant,
        observed,
        expected,
        why);
  }

  static Finding at(
      Rule rule,
      Severity severity,
      Place place,
      String where,
      String variant,
      String observed,
      String expected,
      String why) {
    return new Finding(rule.id(), severity, place.file(), where, variant, observed, expected, why);
  }
}
