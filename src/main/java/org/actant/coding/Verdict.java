package org.actant.coding;

import java.util.Locale;

/// What a coder decided about a suggestion.
///
/// @param decided the decision
/// @param event id of the event that says so
/// @param at when, in ISO 8601
public record Verdict(Suggestion suggestion, Decided decided, String event, String at) {
  /// The decisions there are.
  public enum Decided {
    ACCEPTED,
    REJECTED,
    /// Another statement stands in its place.
    EDITED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
