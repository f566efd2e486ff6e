package org.actant.coding;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/// How an actor stands toward a concept; Leifeld's agreement qualifier (2017) with two middles.
public enum Stance {
  @JsonProperty("supports")
  SUPPORTS,
  @JsonProperty("opposes")
  OPPOSES,
  /// For and against at once, or under conditions.
  @JsonProperty("mixed")
  MIXED,
  /// Speaks of it without taking a side.
  @JsonProperty("neutral")
  NEUTRAL;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
