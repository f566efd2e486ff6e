package org.actant.coding;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What makes a statement of one coder the same statement: its place and what it has, but for the
/// stance, which is what the coder may change their mind about.
record StatementKey(
    Place place,
    @Nullable String code,
    @Nullable String concept,
    @Nullable String actor,
    @Nullable String target) {
  /// A place in a document.
  record Place(String document, int start, int end) {}

  static StatementKey of(Statement statement) {
    Anchor anchor = statement.anchor();
    return new StatementKey(
        new Place(anchor.document(), anchor.start(), anchor.end()),
        statement.code(),
        statement.concept(),
        statement.actor(),
        statement.target());
  }

  /// Whether a statement is at this place and has the code and the concept that this names.
  boolean namesTopicOf(StatementKey other) {
    return place.equals(other.place)
        && (code == null || code.equals(other.code))
        && (concept == null || concept.equals(other.concept));
  }

  /// Whether a statement has all that this names.
  boolean namesAllOf(StatementKey other) {
    return namesTopicOf(other)
        && (actor == null || Objects.equals(actor, other.actor))
        && (target == null || Objects.equals(target, other.target));
  }
}
