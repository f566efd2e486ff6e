package org.actant.search;

import java.util.Locale;

/// What passages are counted and filtered by.
public enum Facet {
  YEAR,
  ISSUER,
  ACTOR_TYPE,
  KIND,
  LANGUAGE,
  DOCUMENT,
  CODE,
  ACTOR,
  STANCE;

  /// Says whether people and machines decide this by coding, not the document.
  public boolean isCoded() {
    return this == CODE || this == ACTOR || this == STANCE;
  }

  /// Says whether the values are few, so that those without any hit are worth a line.
  boolean isSmall() {
    return this == YEAR || this == ACTOR_TYPE || this == KIND || this == LANGUAGE;
  }

  /// The column in the index and in `codebook/passages/passages.csv`.
  public String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The word used on the command line.
  @Override
  public String toString() {
    return column().replace('_', '-');
  }
}
