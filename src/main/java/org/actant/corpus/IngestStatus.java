package org.actant.corpus;

import java.util.Locale;

/// What became of a document.
public enum IngestStatus {
  /// Read whole.
  OK,
  /// Read, but something about the file is worth a look; the detail says what.
  OK_WITH_WARNINGS,
  /// Pages that are pictures, or no letters that a reader could map to characters.
  NO_TEXT,
  /// Opens only with a password.
  PASSWORD,
  /// Begins as its format does, but cannot be read.
  DAMAGED,
  /// Not of the format that its name promises.
  NOT_A_DOCUMENT,
  /// No bytes, or nothing but white space.
  EMPTY,
  /// Stopped: too many pages, too many characters, too much time or too much memory.
  OVER_LIMIT;

  /// Says whether there is a text.
  public boolean hasText() {
    return switch (this) {
      case OK, OK_WITH_WARNINGS -> true;
      case NO_TEXT, PASSWORD, DAMAGED, NOT_A_DOCUMENT, EMPTY, OVER_LIMIT -> false;
    };
  }

  /// The word used in tables.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
