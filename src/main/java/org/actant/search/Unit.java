package org.actant.search;

import java.util.Locale;

/// What is ranked.
public enum Unit {
  DOCUMENT,
  PASSAGE;

  String field() {
    return this == DOCUMENT ? Fields.WHOLE : Fields.TEXT;
  }

  /// The word used on the command line.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
