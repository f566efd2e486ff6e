package org.actant.agreement;

/// What a coefficient says about some judgments: a number, or in plain words why there is none.
public sealed interface Agreement {
  /// A value that is defined.
  ///
  /// @param value 1 where all agree; 0 where they agree as by chance, for coefficients that know
  ///   chance
  /// @param observed the agreement seen, or for Krippendorff's coefficients the disagreement
  /// @param expected the agreement, or disagreement, that chance alone would make
  record Value(double value, double observed, double expected) implements Agreement {}

  /// No value.
  ///
  /// @param reason what is missing, as the end of the sentence "not computable because …"
  record Undefined(String reason) implements Agreement {}

  /// Returns the share of the possible agreement beyond chance that was reached.
  ///
  /// @param expected less than 1
  static Value overChance(double observed, double expected) {
    return new Value((observed - expected) / (1 - expected), observed, expected);
  }

  /// Returns one minus the disagreement seen in units of that expected by chance.
  ///
  /// @param expected more than 0
  static Value underChance(double observed, double expected) {
    return new Value(1 - observed / expected, observed, expected);
  }

  /// Returns the number, or NaN where there is none.
  default double orNaN() {
    return switch (this) {
      case Value value -> value.value();
      case Undefined _ -> Double.NaN;
    };
  }
}
