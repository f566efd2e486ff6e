package org.actant.discourse;

import java.util.Locale;

/// What becomes of the qualifier in an affiliation network.
public enum Aggregation {
  /// Statements are counted, whatever they say.
  IGNORE,
  /// Statements against are taken from those in favor; levels of an integer are added up.
  SUBTRACT,
  /// A number names the levels that occur: 1 only true, 2 only false, 3 both; on other scales the
  /// rank of the combination among all that occur, in the order of letters.
  COMBINE;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
