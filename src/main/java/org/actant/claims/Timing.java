package org.actant.claims;

import java.util.Locale;
import java.util.Optional;

/// When an answer came, by the years of the two documents.
enum Timing {
  LATER,
  /// In the same year: which came first is not known.
  SAME_YEAR,
  /// A document has no year.
  UNKNOWN,
  /// The claim did not exist yet: the text is context, and no answer.
  EARLIER;

  static Timing of(Optional<Integer> yearsLater) {
    return yearsLater
        .map(years -> years > 0 ? LATER : years == 0 ? SAME_YEAR : EARLIER)
        .orElse(UNKNOWN);
  }

  boolean canAnswer() {
    return this != EARLIER;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
