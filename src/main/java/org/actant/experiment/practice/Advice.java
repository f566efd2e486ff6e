package org.actant.experiment.practice;

import java.util.Locale;
import java.util.OptionalDouble;

/// A practice in words. Every number in the sentence is one of the row, and the verb follows from
/// the outcome, so that the words change when the data do.
///
/// @param technique techniques in the order in which they were applied
/// @param evidence where it was measured: network, data set, condition and study
/// @param what is saved, such as CPU time, with its tier
/// @param of of which part of the model's life
record Advice(String technique, String evidence, String what, String of) {
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

  /// @param saving how many conditions with the same techniques save
  /// @param same how many conditions have the same techniques
  String sentence(Practice practice, int saving, int same) {
    String whole = what + " " + of;
    String first =
        switch (practice.outcome()) {
          case SAVES ->
              "Use %s: it saves %s of the %s".formatted(technique, saved(practice), whole);
          case TRADES ->
              "Weigh %s: it saves %s of the %s and loses accuracy"
                  .formatted(technique, saved(practice), whole);
          case UNPROVEN ->
              "Do not count on %s: no saving of %s is shown, %s"
                  .formatted(technique, whole, saved(practice));
          case NOTHING ->
              "Do not expect %s to save %s: %s%s"
                  .formatted(
                      technique,
                      whole,
                      saved(practice),
                      practice.isNoise() ? ", no more than two equal conditions differ by" : "");
          case COSTS ->
              "Do not use %s to save: it costs %s more %s"
                  .formatted(technique, more(practice), whole);
        };
    return first + points(practice) + ". " + weight(practice, saving, same);
  }

  private String weight(Practice practice, int saving, int same) {
    String others =
        same == 1
            ? ""
            : " These techniques save in %s of %s conditions here.".formatted(saving, same);
    return "%s, %s block%s, confidence %s%s.%s"
        .formatted(
            evidence,
            practice.blocks(),
            practice.blocks() == 1 ? "" : "s",
            confidence(practice),
            practice.simulated() ? "; SIMULATED" : "",
            others);
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
