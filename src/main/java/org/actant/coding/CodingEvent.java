package org.actant.coding;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// One line of `codebook/codings/<coder>.jsonl`: what a person did. Lines are only ever added, so
/// that the file is the record of how the codings came about.
///
/// ```json
/// {"event":"accept","id":"5f0c6d1e2a3b","at":"2026-03-01T09:30:00.000Z","coder":"ada","document":"report-2021","start":120,"end":180,"quotation":"The only way …","code":"obligatory-passage-point","actor":"Voltaire","codebook":"ant 2@1a2b3c4d"}
/// ```
///
/// An `accept` or `reject` speaks of the suggestions at its place that have what the event names,
/// see [Verdicts].
///
/// @param id of the event; absent in files that people wrote by hand
/// @param at when it happened, in ISO 8601
/// @param document absent only in a memo on a code
/// @param start first UTF-16 unit, or -1 if only the quotation says where
/// @param end one past the last unit, or -1
/// @param quotation the text of the place; empty where the event speaks of the whole document
/// @param codebook labels of the codebooks in use, see [org.actant.codebook.Codebook#label]
/// @param note of the person; what a memo says; the name of an in-vivo code
/// @param before what an edit replaces
/// @param undoes id of the event that an undo takes back
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CodingEvent(
    Kind event,
    @Nullable String id,
    @Nullable String at,
    String coder,
    @Nullable String document,
    @Nullable Integer start,
    @Nullable Integer end,
    @Nullable String quotation,
    @Nullable String code,
    @Nullable String actor,
    @Nullable String target,
    @Nullable String concept,
    @Nullable Stance stance,
    @Nullable String codebook,
    @Nullable String note,
    @Nullable Before before,
    @Nullable String undoes) {
  /// What a person can do.
  public enum Kind {
    /// The person codes a place.
    @JsonProperty("add")
    ADD,
    /// The person takes an own coding back.
    @JsonProperty("remove")
    REMOVE,
    /// The person agrees with a suggestion.
    @JsonProperty("accept")
    ACCEPT,
    /// The person does not.
    @JsonProperty("reject")
    REJECT,
    /// The person puts another statement in the place of a suggestion or of an own coding.
    @JsonProperty("edit")
    EDIT,
    /// The person notes something on a passage, a document or a code; no coding follows.
    @JsonProperty("memo")
    MEMO,
    /// The person makes a code out of words of the text and codes the place with it.
    @JsonProperty("in-vivo")
    IN_VIVO,
    /// The person has coded all that a document has for them.
    @JsonProperty("finish")
    FINISH,
    /// The person takes an event back.
    @JsonProperty("undo")
    UNDO;

    /// Whether events of this kind carry a statement.
    boolean hasStatement() {
      return switch (this) {
        case ADD, REMOVE, ACCEPT, REJECT, EDIT, IN_VIVO -> true;
        case MEMO, FINISH, UNDO -> false;
      };
    }

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /// The statement that an edit replaces.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Before(
      @Nullable Integer start,
      @Nullable Integer end,
      String quotation,
      @Nullable String code,
      @Nullable String actor,
      @Nullable String target,
      @Nullable String concept,
      @Nullable Stance stance) {
    static Before of(Statement statement) {
      Anchor anchor = statement.anchor();
      return new Before(
          anchor.start(),
          anchor.end(),
          anchor.quotation(),
          statement.code(),
          statement.actor(),
          statement.target(),
          statement.concept(),
          statement.stance());
    }
  }

  /// Returns the first required field that is missing, or null.
  @JsonIgnore
  @Nullable String missing() {
    // Jackson leaves absent fields null, whatever the annotations say
    if (isAbsent(event)) {
      return "event";
    }
    if (isAbsent(coder)) {
      return "coder";
    }
    return switch (event) {
      case UNDO -> isAbsent(undoes) ? "undoes" : null;
      case MEMO -> {
        if (isAbsent(note)) {
          yield "note";
        }
        yield isAbsent(document) && isAbsent(code) && isAbsent(concept) ? "document" : null;
      }
      case FINISH -> isAbsent(document) ? "document" : null;
      case EDIT -> {
        if (before == null) {
          yield "before";
        }
        if (isAbsent(before.quotation)) {
          yield "before.quotation";
        }
        if (before.code == null && before.concept == null) {
          yield "before.code` or `before.concept";
        }
        yield missingOfStatement();
      }
      case ADD, REMOVE, ACCEPT, REJECT, IN_VIVO -> missingOfStatement();
    };
  }

  private @Nullable String missingOfStatement() {
    if (isAbsent(document)) {
      return "document";
    }
    if (isAbsent(quotation)) {
      return "quotation";
    }
    return code == null && concept == null ? "code` or `concept" : null;
  }

  private static boolean isAbsent(@Nullable Object field) {
    return field == null || field.equals("");
  }

  CodingEvent with(String id, String at, String coder, @Nullable String codebook) {
    return new CodingEvent(
        event, id, at, coder, document, start, end, quotation, code, actor, target, concept, stance,
        codebook, note, before, undoes);
  }

  /// Returns this without what says when and in which order it happened: two files have the same
  /// event without an id where this is equal.
  CodingEvent content() {
    return new CodingEvent(
        event, null, null, coder, document, start, end, quotation, code, actor, target, concept,
        stance, codebook, note, before, undoes);
  }

  /// An event that carries a statement; id, time and coder are the log's to add.
  static CodingEvent of(Kind kind, Statement statement, @Nullable String note) {
    return of(kind, statement, note, null);
  }

  /// An event that replaces a statement by another one.
  static CodingEvent edit(Statement before, Statement after, @Nullable String note) {
    return of(Kind.EDIT, after, note, Before.of(before));
  }

  private static CodingEvent of(
      Kind kind, Statement statement, @Nullable String note, @Nullable Before before) {
    Anchor anchor = statement.anchor();
    return new CodingEvent(
        kind,
        null,
        null,
        "",
        anchor.document(),
        anchor.start(),
        anchor.end(),
        anchor.quotation(),
        statement.code(),
        statement.actor(),
        statement.target(),
        statement.concept(),
        statement.stance(),
        null,
        note,
        before,
        null);
  }

  /// A memo on a passage.
  static CodingEvent memo(Anchor anchor, String text) {
    return new CodingEvent(
        Kind.MEMO,
        null,
        null,
        "",
        anchor.document(),
        anchor.start(),
        anchor.end(),
        anchor.quotation(),
        null,
        null,
        null,
        null,
        null,
        null,
        text,
        null,
        null);
  }

  /// A memo on a document or on a code, or that a document is finished.
  static CodingEvent about(
      Kind kind, @Nullable String document, @Nullable String code, @Nullable String note) {
    return new CodingEvent(
        kind, null, null, "", document, null, null, null, code, null, null, null, null, null, note,
        null, null);
  }

  /// An undo of an event.
  static CodingEvent undo(String id, @Nullable String note) {
    return new CodingEvent(
        Kind.UNDO, null, null, "", null, null, null, null, null, null, null, null, null, null, note,
        null, id);
  }
}
