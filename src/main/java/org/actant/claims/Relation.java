package org.actant.claims;

import java.util.Locale;

/// How an answer stands to a claim.
public enum Relation {
  /// It says the same, or speaks well of what is claimed.
  SUPPORTS,
  /// It says otherwise, or speaks against what is claimed.
  CONTESTS,
  /// It adds bounds, conditions or another side.
  QUALIFIES,
  /// It speaks of the same matter and takes no side.
  SILENT;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
