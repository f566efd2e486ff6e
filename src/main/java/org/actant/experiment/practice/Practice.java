package org.actant.experiment.practice;

import java.util.OptionalDouble;

/// A condition of a study as advice: what it saves, how sure that is, and what it costs.
///
/// @param ratio of the cost that it is aimed at, to the baseline's
/// @param low end of the ratio's 95 % interval; empty for one block
/// @param pointsHigh upper end of the interval of the change of accuracy, in percentage points
record Practice(
    double ratio,
    OptionalDouble low,
    OptionalDouble high,
    int blocks,
    OptionalDouble pHolm,
    boolean floorKnown,
    String finding,
    boolean simulated,
    OptionalDouble points,
    OptionalDouble pointsLow,
    OptionalDouble pointsHigh) {
  /// A loss of accuracy that counts as one, in percentage points.
  private static final double LOSS = 1;

  /// A saving that is not worth the name.
  private static final double SMALL = 0.05;

  /// In the order of the list.
  enum Outcome {
    SAVES("saves"),
    TRADES("saves, loses accuracy"),
    UNPROVEN("unproven"),
    NOTHING("does not save"),
    COSTS("costs more");

    private final String label;

    Outcome(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  Outcome outcome() {
    return switch (finding) {
      case "less" -> losesAccuracy() ? Outcome.TRADES : Outcome.SAVES;
      case "more" -> Outcome.COSTS;
      case "noise", "same" -> Outcome.NOTHING;
      default -> low.orElse(0) > 1 - SMALL ? Outcome.NOTHING : Outcome.UNPROVEN;
    };
  }

  /// Whether two equal conditions differ by as much.
  boolean isNoise() {
    return finding.equals("noise");
  }

  /// Whether more than a point is lost, or it is known that something is, and it may be more than a
  /// point.
  private boolean losesAccuracy() {
    return points.orElse(0) < -LOSS || (pointsHigh.orElse(0) < 0 && pointsLow.orElse(0) < -LOSS);
  }

  /// How sure the outcome is: A with at least five blocks of real models, a known noise floor, and
  /// a corrected p below 0.05; B without one of the first and the last but at least three blocks; C
  /// if only the interval says so; D for one block, a simulated model, or an effect that the
  /// interval leaves open. That nothing is saved is as sure as its interval is narrow.
  String grade() {
    if (simulated || low.isEmpty() || high.isEmpty() || outcome() == Outcome.UNPROVEN) {
      return "D";
    }
    boolean sure =
        outcome() == Outcome.NOTHING ? low.getAsDouble() > 1 - SMALL : pHolm.orElse(1) < 0.05;
    if (sure && blocks >= 5 && floorKnown) {
      return "A";
    }
    return sure && (blocks >= 5 || (blocks >= 3 && floorKnown)) ? "B" : "C";
  }
}
