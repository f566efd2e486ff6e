package org.actant.experiment.replication;

import java.util.List;
import java.util.Optional;

/// A sentence of the literature that can be held against a measurement.
///
/// @param id the file's name without its ending
/// @param sentence what is claimed, in our words
/// @param operationalization what here stands for what was done there
/// @param limits what keeps the two from being the same
/// @param parts the numbers of the claim; none if it is not testable
/// @param notTestable why it cannot be tested here; empty if it can
record Claim(
    String id,
    String sentence,
    Source source,
    String operationalization,
    String limits,
    List<Part> parts,
    Optional<String> notTestable) {
  Claim {
    parts = List.copyOf(parts);
    if (parts.isEmpty() == notTestable.isEmpty()) {
      throw new IllegalArgumentException("either parts or a reason why there are none: " + id);
    }
  }

  /// Where it was published.
  ///
  /// @param text authors, year, title
  /// @param url or DOI
  /// @param where in it
  record Source(String text, String url, String where) {}

  /// One number of a claim.
  ///
  /// @param claimed in `unit`
  /// @param tolerance how far a measured number may be on the wrong side, in `unit`
  /// @param metric of the study's result tables, or a finding of its trials
  record Part(
      String name,
      double claimed,
      String unit,
      Scale scale,
      Rule rule,
      double tolerance,
      String study,
      String condition,
      String metric) {
    /// Whether an effect has to be shown, and not only a value or a bound.
    boolean claimsEffect() {
      return !Double.isNaN(scale.none()) && rule != Rule.AT_MOST;
    }

    /// Whether a figure is as claimed.
    boolean holds(double figure) {
      return rule.holds(figure, this);
    }

    /// Whether the claim is that the figure lies above that of no effect. A claim without a number
    /// names that of no effect, and its rule says the side.
    boolean claimsMore() {
      return claimed > scale.none() || (claimed == scale.none() && rule == Rule.AT_LEAST);
    }
  }

  /// When a measured number is as claimed.
  enum Rule {
    /// No further from it than the tolerance.
    EQUAL,
    /// No further below it than the tolerance.
    AT_LEAST,
    /// No further above it than the tolerance.
    AT_MOST;

    boolean holds(double measured, Part part) {
      return switch (this) {
        case EQUAL -> Math.abs(measured - part.claimed) <= part.tolerance;
        case AT_LEAST -> measured >= part.claimed - part.tolerance;
        case AT_MOST -> measured <= part.claimed + part.tolerance;
      };
    }

    String sign() {
      return switch (this) {
        case EQUAL -> "";
        case AT_LEAST -> "≥ ";
        case AT_MOST -> "≤ ";
      };
    }
  }
}
