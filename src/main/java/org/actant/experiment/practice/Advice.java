package org.actant.experiment.practice;

import java.util.Locale;
import java.util.OptionalDouble;

/// A practice in words. Every number in the sentence is one of the row, and the verb follows from
/// the outcome, so that the words change when the data do.
final class Advice {
  private Advice() {}

  /// The grade in the words of evidence reviews (G. Guyatt et al., *GRADE*, BMJ 2008,
  /// doi:10.1136/bmj.39489.470347.AD), for the grades that are defined here.
  static String confidence(Practice practice) {
    return switch (practice.grade()) {
      case "A" -> "high";
      case "B" -> "moderate";
      case "C" -> "low";
      default -> "very low";
    };
  }

  /// @param of of which part of the model's life
  /// @param what is saved
  static String sentence(Practice practice, String technique, String of, String what) {
    String first =
        switch (practice.outcome()) {
          case SAVES -> "Use %s: it saves %s of the %s %s".formatted(technique, saved(practice), what, of);
          case TRADES ->
              "Weigh %s: it saves %s of the %s %s and loses accuracy"
                  .formatted(technique, saved(practice), what, of);
          case UNPROVEN ->
              "Do not count on %s: a saving of the %s %s is not shown (%s)"
                  .formatted(technique, what, of, saved(practice));
          case NOTHING ->
              "Do not expect %s to save %s %s (%s)".formatted(technique, what, of, saved(practice));
          case COSTS ->
              "Do not use %s to save: it costs %s more %s %s"
                  .formatted(technique, more(practice), what, of);
        };
    return first
        + points(practice)
        + ". %d block%s, confidence %s%s."
            .formatted(
                practice.blocks(),
                practice.blocks() == 1 ? "" : "s",
                confidence(practice),
                practice.simulated() ? "; SIMULATED" : "");
  }

  private static String saved(Practice practice) {
    return percent(1 - practice.ratio()) + range(practice.high(), practice.low(), 1, -1);
  }

  private static String more(Practice practice) {
    return percent(practice.ratio() - 1) + range(practice.low(), practice.high(), -1, 1);
  }

  /// The interval of `offset + sign · ratio`, in percent.
  private static String range(OptionalDouble from, OptionalDouble to, int offset, int sign) {
    return from.isEmpty() || to.isEmpty()
        ? " (no interval)"
        : " (%s to %s)"
            .formatted(
                number(100 * (offset + sign * from.getAsDouble()), 0),
                number(100 * (offset + sign * to.getAsDouble()), 0));
  }

  private static String points(Practice practice) {
    if (practice.points().isEmpty()) {
      return "; accuracy not measured";
    }
    String range =
        practice.pointsLow().isEmpty() || practice.pointsHigh().isEmpty()
            ? ""
            : " (%s to %s)"
                .formatted(
                    number(practice.pointsLow().getAsDouble(), 1),
                    number(practice.pointsHigh().getAsDouble(), 1));
    return "; accuracy %s points%s".formatted(signed(practice.points().getAsDouble()), range);
  }

  private static String percent(double share) {
    return number(100 * share, 0) + " %";
  }

  private static String signed(double value) {
    String number = number(value, 1);
    return number.startsWith("-") || number.equals("0.0") ? number : "+" + number;
  }

  private static String number(double value, int decimals) {
    String number = String.format(Locale.ROOT, "%." + decimals + "f", value);
    return number.matches("-0(\\.0+)?") ? number.substring(1) : number;
  }
}
