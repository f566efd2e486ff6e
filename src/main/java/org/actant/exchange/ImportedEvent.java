package org.actant.exchange;

import org.actant.coding.CodingEvent;
import org.actant.coding.Stance;
import org.jspecify.annotations.Nullable;

/// What somebody did in a foreign project, on its way into the log of a coder.
///
/// @param source key of the document; empty for a memo on a code
/// @param id of the event, always the same for the same coding
/// @param at when, in ISO 8601; null if nobody knows
record ImportedEvent(
    CodingEvent.Kind kind,
    String coder,
    String id,
    @Nullable String at,
    String source,
    ImportedPlace place,
    @Nullable String code,
    @Nullable String actor,
    @Nullable String target,
    @Nullable String concept,
    @Nullable Stance stance,
    @Nullable String codebook,
    @Nullable String note) {
  /// A memo about nothing yet.
  static ImportedEvent memo(String coder, String id, @Nullable String at, String text) {
    return new ImportedEvent(
        CodingEvent.Kind.MEMO,
        coder,
        id,
        at,
        "",
        new ImportedPlace.Whole(),
        null,
        null,
        null,
        null,
        null,
        null,
        text);
  }

  ImportedEvent at(String itsSource, ImportedPlace itsPlace) {
    return new ImportedEvent(
        kind, coder, id, at, itsSource, itsPlace, code, actor, target, concept, stance, codebook,
        note);
  }

  ImportedEvent about(@Nullable String itsCode, @Nullable String itsConcept) {
    return new ImportedEvent(
        kind,
        coder,
        id,
        at,
        source,
        place,
        itsCode,
        actor,
        target,
        itsConcept,
        stance,
        codebook,
        note);
  }

  /// Returns the event with its place in a text.
  ///
  /// @param document id of the document here; null for a memo on a code
  /// @param placed null for an event about the whole document
  CodingEvent event(@Nullable String document, PlaceFinder.@Nullable Placed placed) {
    return new CodingEvent(
        kind,
        id,
        at,
        coder,
        document,
        placed == null ? null : placed.start(),
        placed == null ? null : placed.end(),
        placed == null ? null : placed.quotation(),
        code,
        actor,
        target,
        concept,
        stance,
        codebook,
        note,
        null,
        null);
  }
}
