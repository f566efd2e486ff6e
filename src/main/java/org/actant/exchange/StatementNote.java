package org.actant.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.actant.coding.Anchor;
import org.actant.coding.CoderRecord;
import org.actant.coding.Stance;
import org.actant.coding.Statement;
import org.jspecify.annotations.Nullable;

/// A statement as one of our projects carries it beside the codings that other programs see: the
/// JSON of a note named `actant:statement`. It comes back exactly.
///
/// ```json
/// {"document":"report-2021","start":120,"end":180,"quotation":"The only way …","coder":"ada","event":"5f0c6d1e2a3b","at":"2026-03-01T09:30:00Z","origin":"own","code":"delegation","actor":"Voltaire"}
/// ```
///
/// @param start first UTF-16 unit in the document's text, as in everything of this house
/// @param event id of the coder's event, or of the suggestion
/// @param origin `own`, `accepted`, `edited`, or `suggested` for a suggestion nobody decided on
/// @param codebook labels of the codebooks it was made by
@JsonInclude(JsonInclude.Include.NON_NULL)
record StatementNote(
    String document,
    int start,
    int end,
    String quotation,
    String coder,
    String event,
    @Nullable String at,
    String origin,
    @Nullable String code,
    @Nullable String actor,
    @Nullable String target,
    @Nullable String concept,
    @Nullable Stance stance,
    @Nullable String codebook,
    @Nullable String note) {
  static final String SUGGESTED = "suggested";

  static StatementNote of(String coder, CoderRecord.Coded coded) {
    return of(
        coder,
        coded.event(),
        coded.at(),
        coded.origin().toString(),
        coded.statement(),
        coded.codebook(),
        coded.note());
  }

  static StatementNote of(
      String coder,
      String event,
      @Nullable String at,
      String origin,
      Statement statement,
      String codebook,
      String note) {
    Anchor anchor = statement.anchor();
    return new StatementNote(
        anchor.document(),
        anchor.start(),
        anchor.end(),
        anchor.quotation(),
        coder,
        event,
        at,
        origin,
        statement.code(),
        statement.actor(),
        statement.target(),
        statement.concept(),
        statement.stance(),
        codebook.isEmpty() ? null : codebook,
        note.isEmpty() ? null : note);
  }
}
