package org.actant.coding;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a coder decided about a suggestion.
///
/// @param decided the decision
/// @param instead the coder's statement in its place, if it was edited
/// @param note of the coder; empty if there is none
/// @param event id of the event that says so
/// @param at when, in ISO 8601
public record Verdict(
    Suggestion suggestion,
    Decided decided,
    @Nullable Statement instead,
    String note,
    String event,
    String at) {
  /// Whether the coder edited the suggestion and left its code and concept as they were.
  public boolean keepsCode() {
    Statement suggested = suggestion.statement();
    return instead != null
        && Objects.equals(instead.code(), suggested.code())
        && Objects.equals(instead.concept(), suggested.concept());
  }

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
