package org.actant.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.actant.codebook.Code;
import org.actant.codebook.Codebooks;
import org.actant.table.Column;
import org.actant.table.Schema;
import org.actant.table.Table;
import org.jspecify.annotations.Nullable;

/// The tables that the stage `passages` writes.
final class PassageTables {
  static final Schema CODES =
      new Schema(
          "codes",
          List.of("code"),
          List.of(
              Column.text("code", "id of the code"),
              Column.text("parent", "id of the code it is a kind or a moment of"),
              Column.text("label", "name of the code"),
              Column.text("definition", "what it means"),
              Column.text("source", "where the concept comes from"),
              Column.integer(
                  "suggestions", "", "passages the machine suggested, without the rejected ones"),
              Column.integer("coded", "", "passages people coded or accepted")));

  static final Schema CUES =
      new Schema(
          "cues",
          List.of("documents", "level", "code"),
          List.of(
              Column.text(
                  "documents",
                  "`tuned` if their codings were read while the cues were written, else `unseen`"),
              Column.text("level", "`code`, or `family` where codes of a family count as one"),
              Column.text("code", "id of the code or family, `all` together, or `macro`, the mean"),
              Column.integer("suggestions", "", "places suggested in documents a reader coded"),
              Column.integer("agreed", "", "suggestions that lie on a place with this code"),
              Column.integer("gold", "", "places the reader coded"),
              Column.integer("found", "", "coded places that a suggestion of the code lies on"),
              Column.number("precision", "", "right among the suggestions"),
              Column.number("recall", "", "found among the coded places"),
              Column.number("f1", "", "harmonic mean of precision and recall")));

  static final Schema MEMOS =
      new Schema(
          "memos",
          List.of("id"),
          List.of(
              Column.text("id", "coder and event"),
              Column.text("coder", "who noted it"),
              Column.text("at", "when, in ISO 8601"),
              Column.text("document", "that it is on or in; empty for a code"),
              Column.text("page_label", "label of the passage's page"),
              Column.text("quotation", "the passage; empty for a document or a code"),
              Column.text("code", "that it is on"),
              Column.text("memo", "the note")));

  private static final List<String> UNANCHORED =
      List.of("file", "line", "coder", "document", "code", "quotation", "reason");

  private PassageTables() {}

  /// @param dates of the documents, by id
  static Table passages(List<CodedPassage> passages, Map<String, String> dates) {
    return new Table(
        CodedPassage.SCHEMA.names(),
        passages.stream()
            .map(passage -> passage.row(dates.getOrDefault(passage.source().id(), "")))
            .toList());
  }

  static Table codes(Codebooks codebooks, List<CodedPassage> passages) {
    var rows = new ArrayList<List<String>>();
    List<Code> codes =
        codebooks.all().stream().flatMap(codebook -> codebook.codes().stream()).toList();
    for (Code code : codes) {
      long suggested = 0;
      long coded = 0;
      for (CodedPassage passage : passages) {
        if (passage.statement().names(code.id())) {
          switch (passage.status()) {
            case SUGGESTED -> suggested++;
            case ACCEPTED -> {
              suggested++;
              coded++;
            }
            case CODED -> coded++;
            case REJECTED -> {}
          }
        }
      }
      rows.add(
          List.of(
              code.id(),
              code.parent().orElse(""),
              code.label(),
              code.definition(),
              code.source(),
              Long.toString(suggested),
              Long.toString(coded)));
    }
    rows.sort(Comparator.comparing(List::getFirst));
    return new Table(CODES.names(), rows);
  }

  static Table cues(List<CueScore> scores) {
    return new Table(CUES.names(), scores.stream().map(CueScore::row).toList())
        .sortedBy(List.of("documents", "level", "code"));
  }

  static Table memos(List<CoderRecord> coders) {
    var rows = new ArrayList<List<String>>();
    for (CoderRecord coder : coders) {
      for (CoderRecord.Memo memo : coder.memos()) {
        @Nullable Anchor anchor = memo.anchor();
        rows.add(
            List.of(
                coder.coder() + "/" + memo.event(),
                coder.coder(),
                memo.at(),
                Objects.toString(memo.document(), ""),
                anchor == null ? "" : anchor.pageLabel(),
                anchor == null ? "" : anchor.quotation(),
                Objects.toString(memo.code(), ""),
                memo.text()));
      }
    }
    return new Table(MEMOS.names(), rows);
  }

  static Table unanchored(List<CodingDesk.Unanchored> unanchored) {
    var rows = new ArrayList<List<String>>();
    for (CodingDesk.Unanchored lost : unanchored) {
      @Nullable CodingEvent event = lost.event();
      rows.add(
          List.of(
              lost.file(),
              Integer.toString(lost.line()),
              lost.coder(),
              event == null ? "" : Objects.toString(event.document(), ""),
              event == null ? "" : Objects.toString(event.code(), ""),
              event == null ? "" : Objects.toString(event.quotation(), ""),
              lost.reason()));
    }
    return new Table(UNANCHORED, rows);
  }
}
