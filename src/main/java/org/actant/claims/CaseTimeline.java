package org.actant.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.actant.table.Column;
import org.actant.table.Schema;
import org.actant.table.Table;

/// What was claimed, promised and answered when: claims with at least three elements, the years
/// that they promise something for, and the answers to the issuer.
final class CaseTimeline {
  static final Schema SCHEMA =
      new Schema(
          "case_timeline",
          List.of("case", "year", "kind", "id"),
          List.of(
              Column.text("case", "id of the case"),
              Column.integer("year", "", "of the document, or the one that is promised for"),
              Column.text("kind", "claim, reported claim, target, answer or earlier text"),
              Column.text("id", "of the claim or the answer"),
              Column.text("issuer", "who says so"),
              Column.text(
                  "about", "the issuer that a reported claim or an answer is about; else empty"),
              Column.text("label", "status of the claim, or how the answer stands to it"),
              Column.text("concepts", "ids of the concepts"),
              Column.text("document", "that it stands in"),
              Column.text("quotation", "its words")));
  private static final int SPECIFIC = 3;

  private final Rows claims;
  private final Rows pairs;
  private final Rows answers;

  CaseTimeline(Table claims, Table answers, Table pairs) {
    this.claims = Rows.of(claims);
    this.answers = Rows.of(answers);
    this.pairs = Rows.of(pairs).where("status", status -> !status.equals("rejected"));
  }

  List<List<String>> rows(CaseStudy study) {
    var rows = new ArrayList<List<String>>();
    Rows own =
        claims
            .where("issuer", study.issuers()::contains)
            .where("year", year -> !year.isEmpty() && study.isInPeriod(year))
            .where(
                "concepts",
                field -> Rows.items(field).stream().anyMatch(study.concepts()::contains))
            .where("specificity", field -> Integer.parseInt(field) >= SPECIFIC);
    for (List<String> claim : own.list()) {
      boolean reported = own.get(claim, "voice").equals(Voice.REPORTED.toString());
      rows.add(
          claim(study, own, claim, own.get(claim, "year"), reported ? "reported claim" : "claim"));
      String target = own.get(claim, "target_year");
      if (!target.isEmpty() && own.get(claim, "status").equals("planned")) {
        rows.add(claim(study, own, claim, target, "target"));
      }
    }
    answers(study, rows);
    rows.sort(
        Comparator.comparing((List<String> row) -> row.get(1))
            .thenComparing(row -> row.get(2))
            .thenComparing(row -> row.get(8))
            .thenComparing(row -> row.get(3)));
    return rows;
  }

  private static List<String> claim(
      CaseStudy study, Rows own, List<String> claim, String year, String kind) {
    return List.of(
        study.id(),
        year,
        kind,
        own.get(claim, "claim"),
        own.get(claim, "speaker"),
        own.get(claim, "voice").equals(Voice.OWN.toString()) ? "" : own.get(claim, "issuer"),
        own.get(claim, "status"),
        own.get(claim, "concepts"),
        own.get(claim, "document"),
        own.get(claim, "quotation"));
  }

  /// Each sentence once: as an answer if it is one to any claim, with its first label.
  private void answers(CaseStudy study, List<List<String>> rows) {
    Rows said = pairs.where("claim_issuer", study.issuers()::contains);
    var kinds = new TreeMap<String, List<String>>();
    for (List<String> pair : said.list()) {
      String kind =
          said.get(pair, "timing").equals(Timing.EARLIER.toString()) ? "earlier text" : "answer";
      kinds.merge(
          said.get(pair, "answer"),
          List.of(kind, said.get(pair, "claim_issuer"), said.get(pair, "label")),
          (one, other) -> isMore(other, one) ? other : one);
    }
    for (List<String> answer : answers.list()) {
      List<String> how = kinds.get(answers.get(answer, "answer"));
      if (how != null
          && Rows.items(answers.get(answer, "concepts")).stream()
              .anyMatch(study.concepts()::contains)
          && !answers.get(answer, "year").isEmpty()
          && study.isInPeriod(answers.get(answer, "year"))) {
        rows.add(
            List.of(
                study.id(),
                answers.get(answer, "year"),
                how.getFirst(),
                answers.get(answer, "answer"),
                answers.get(answer, "issuer"),
                how.get(1),
                how.get(2),
                answers.get(answer, "concepts"),
                answers.get(answer, "document"),
                answers.get(answer, "quotation")));
      }
    }
  }

  /// An answer is more than an older text, and one that takes a side more than a mention.
  private static boolean isMore(List<String> one, List<String> other) {
    if (!one.getFirst().equals(other.getFirst())) {
      return one.getFirst().equals("answer");
    }
    return other.get(2).equals("mentions") && !one.get(2).equals("mentions");
  }
}
