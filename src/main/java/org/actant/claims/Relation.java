package org.actant.claims;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.Locale;

/// How an answer stands to a claim. A claim that has none is silent; see [Silences].
public enum Relation {
  /// It says the same, or speaks well of what is claimed.
  SUPPORTS,
  /// It says otherwise, or speaks against what is claimed.
  CONTESTS,
  /// It adds bounds, conditions, another amount or another side.
  QUALIFIES,
  /// It speaks of the same issuer and matter, and no words show how it stands to the claim. Files
  /// of verdicts of former versions call it `silent`.
  @JsonAlias("silent")
  MENTIONS;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
