package org.actant.corpus;

import java.util.Locale;

/// What a document is.
public enum DocumentKind {
  REPORT,
  CRITIQUE,
  POLICY,
  LETTER,
  OTHER;

  /// The word used in tables.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
