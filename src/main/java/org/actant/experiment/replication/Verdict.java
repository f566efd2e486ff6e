package org.actant.experiment.replication;

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
  /// A comparison is reproduced if the estimate is as claimed and its 95 % interval leaves "no
  /// effect" out; it has the claimed direction only if the interval does, and the estimate is
  /// something else. A claim that a loss is small (`at-most`) needs no effect to be shown. A value
  /// that is no comparison has no direction.
  static Verdict of(Claim.Part part, Measured measured) {
    return switch (measured) {
      case Measured.Missing(String reason) -> new Verdict(Word.NOT_MEASURED, reason);
      case Measured.Found found -> of(part, found);
    };
  }

  private static Verdict of(Claim.Part part, Measured.Found found) {
    boolean holds = part.rule().holds(found.value(), part);
    boolean needsEffect = !Double.isNaN(part.scale().none()) && part.rule() != Claim.Rule.AT_MOST;
    if (holds && (!needsEffect || found.goes(part))) {
      return new Verdict(Word.REPRODUCED, "");
    }
    if (needsEffect && found.goes(part)) {
      return new Verdict(Word.DIRECTION_ONLY, "an effect of another size");
    }
    if (found.noise()) {
      return new Verdict(Word.NOT_REPRODUCED, "no larger than what two equal conditions differ by");
    }
    if (needsEffect && found.interval().isEmpty()) {
      return new Verdict(Word.NOT_MEASURED, "one block has no interval");
    }
    boolean unclear = needsEffect && found.interval().orElseThrow().contains(part.scale().none());
    return new Verdict(
        Word.NOT_REPRODUCED,
        unclear ? "the interval includes no effect" : needsEffect ? "the other direction" : "");
  }
}
