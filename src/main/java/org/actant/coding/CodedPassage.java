package org.actant.coding;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.actant.actors.ActorDesk;
import org.actant.corpus.Source;
import org.actant.provenance.Digest;
import org.actant.table.Column;
import org.actant.table.Schema;

/// A row of `codebook/passages/passages.csv`: a quotation under a code, by the machine or by a
/// person.
///
/// @param coder `machine` or a person's name
/// @param codebook labels of the codebooks it was made by; empty if not known
/// @param reason the cue that matched, or the person's note
record CodedPassage(
    Source source,
    Statement statement,
    String coder,
    Status status,
    String codebook,
    String reason) {
  static final String MACHINE = "machine";

  /// How far a coding may be trusted.
  enum Status {
    /// By the machine; nobody has looked.
    SUGGESTED,
    /// By the machine; a person agrees.
    ACCEPTED,
    /// By the machine; a person disagrees.
    REJECTED,
    /// By a person.
    CODED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static final Schema SCHEMA =
      new Schema(
          "passages",
          List.of("id"),
          List.of(
              Column.text(
                  "id",
                  "first 12 digits of the SHA-256 of document|start|end|code|concept|actor|coder,"
                      + " and |target where there is one"),
              Column.text("document", "id of the document"),
              Column.text("title", "title of the document"),
              Column.text("issuer", "who issued the document"),
              Column.text("actor_type", "what the issuer is"),
              Column.integer("year", "", "when the document was issued"),
              Column.text("date", "when, as exactly as the document says; empty if it does not"),
              Column.integer("page", "", "number of the page, from 1"),
              Column.text("page_label", "label printed on the page"),
              Column.integer("start", "", "first UTF-16 unit in the document's text"),
              Column.integer("end", "", "one past the last unit"),
              Column.text("quotation", "the text from start to end"),
              Column.text("code", "id of the code"),
              Column.text("coder", "machine, or the person"),
              Column.text("status", "suggested, accepted, rejected or coded"),
              Column.text("actor", "who acts, where somebody is named"),
              Column.text("target", "toward whom"),
              Column.text("concept", "id of the concept spoken of"),
              Column.text("stance", "supports, opposes, mixed or neutral, toward the concept"),
              Column.text("codebook", "labels of the codebooks: id, version, digest"),
              Column.text("reason", "which cue matched, or the person's note")));

  /// By document, place, code and coder.
  static final Comparator<CodedPassage> ORDER =
      Comparator.comparing((CodedPassage passage) -> passage.statement().anchor().document())
          .thenComparingInt(passage -> passage.statement().anchor().start())
          .thenComparingInt(passage -> passage.statement().anchor().end())
          .thenComparing(passage -> Objects.toString(passage.statement().code(), ""))
          .thenComparing(passage -> Objects.toString(passage.statement().concept(), ""))
          .thenComparing(passage -> Objects.toString(passage.statement().actor(), ""))
          .thenComparing(CodedPassage::coder);

  String id() {
    return id(statement, coder);
  }

  static String id(Statement statement, String coder) {
    Anchor anchor = statement.anchor();
    String key =
        String.join(
            "|",
            anchor.document(),
            Integer.toString(anchor.start()),
            Integer.toString(anchor.end()),
            Objects.toString(statement.code(), ""),
            Objects.toString(statement.concept(), ""),
            Objects.toString(statement.actor(), ""),
            coder);
    return Digest.of(statement.target() == null ? key : key + "|" + statement.target()).brief();
  }

  /// Returns this with the names by which its actors go; people may have typed others.
  CodedPassage naming(ActorDesk desk) {
    return new CodedPassage(
        source,
        statement.naming(name -> desk.canonical(name, source.id())),
        coder,
        status,
        codebook,
        reason);
  }

  /// @param date of the document, as it states it
  List<String> row(String date) {
    Anchor anchor = statement.anchor();
    return List.of(
        id(),
        anchor.document(),
        source.title(),
        source.issuer(),
        source.actorType().toString(),
        source.year().isPresent() ? Integer.toString(source.year().getAsInt()) : "",
        date,
        Integer.toString(anchor.page()),
        anchor.pageLabel(),
        Integer.toString(anchor.start()),
        Integer.toString(anchor.end()),
        anchor.quotation(),
        Objects.toString(statement.code(), ""),
        coder,
        status.toString(),
        Objects.toString(statement.actor(), ""),
        Objects.toString(statement.target(), ""),
        Objects.toString(statement.concept(), ""),
        Objects.toString(statement.stance(), ""),
        codebook,
        reason);
  }
}
