package org.actant.discourse;

import java.util.Locale;

/// What a tie means.
public enum Kind {
  /// An actor speaks of a concept.
  AFFILIATION,
  /// Two actors speak of the same concepts, whatever they say.
  IGNORE,
  /// Two actors take the same stand.
  CONGRUENCE,
  /// Two actors take different stands.
  CONFLICT,
  /// Congruence less conflict: allies above zero, opponents below.
  SUBTRACT,
  /// An actor does something to another: enrols, requires, delegates to, speaks for, contests.
  RELATIONS;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
