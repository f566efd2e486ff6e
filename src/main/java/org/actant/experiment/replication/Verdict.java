package org.actant.experiment.replication;

import org.actant.measure.Interval;

/// What becomes of a claim here, and why.
///
/// @param reason for people; empty where the word says it all
record Verdict(Word word, String reason) {
  /// From best to worst.
  enum Word {
    REPRODUCED("reproduced"),
    DIRECTION_ONLY("direction only"),
    NOT_REPRODUCED("not reproduced"),
    NOT_MEASURED("not measured"),
    NOT_TESTABLE("not testable here");

    private final String label;

    Word(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /// Judges a number by the rule that its claim has laid down.
  ///
  /// A claim of an effect is reproduced if the estimate is as claimed and its 95 % interval leaves
  /// "no effect" out; it has the claimed direction only if the interval does, and the estimate is
  /// something else. A claim that a loss is small (`at-most`) asks for no effect; there the whole
  /// interval has to stay within the bound, as in a test of non-inferiority.
  static Verdict of(Claim.Part part, Measured measured) {
    return switch (measured) {
      case Measured.Missing(String reason) -> new Verdict(Word.NOT_MEASURED, reason);
      case Measured.Found found -> part.claimsEffect() ? effect(part, found) : bound(part, found);
    };
  }

  private static Verdict effect(Claim.Part part, Measured.Found found) {
    if (found.goes(part)) {
      return part.holds(found.value())
          ? new Verdict(Word.REPRODUCED, "")
          : new Verdict(Word.DIRECTION_ONLY, "an effect of another size");
    }
    if (found.noise()) {
      return new Verdict(Word.NOT_REPRODUCED, "no larger than what two equal conditions differ by");
    }
    if (found.interval().isEmpty()) {
      return new Verdict(Word.NOT_MEASURED, "one block has no interval");
    }
    return new Verdict(
        Word.NOT_REPRODUCED,
        found.interval().get().contains(part.scale().none())
            ? "the interval includes no effect"
            : "the other direction");
  }

  private static Verdict bound(Claim.Part part, Measured.Found found) {
    if (!part.holds(found.value())) {
      return new Verdict(Word.NOT_REPRODUCED, "");
    }
    if (found.interval().isEmpty()) {
      return part.scale().compares()
          ? new Verdict(Word.NOT_MEASURED, "one block has no interval")
          : new Verdict(Word.REPRODUCED, "in one block");
    }
    Interval<Double> interval = found.interval().get();
    return part.holds(interval.low()) && part.holds(interval.high())
        ? new Verdict(Word.REPRODUCED, "")
        : new Verdict(
            Word.NOT_REPRODUCED, "the estimate is as claimed, its interval reaches beyond");
  }
}
