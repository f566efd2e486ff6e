package org.actant.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
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
              Column.text("kind", "claim, target or answer"),
              Column.text("id", "of the claim or the answer"),
              Column.text("issuer", "who says so"),
              Column.text("about", "the issuer of the claim that is answered; else empty"),
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
    this.pairs =
        Rows.of(pairs)
            .where("status", status -> !status.equals("rejected"))
            .where("addressed", how -> !how.equals("general"));
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
      rows.add(claim(study, own, claim, own.get(claim, "year"), "claim"));
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
        own.get(claim, "issuer"),
        "",
        own.get(claim, "status"),
        own.get(claim, "concepts"),
        own.get(claim, "document"),
        own.get(claim, "quotation"));
  }

  private void answers(CaseStudy study, List<List<String>> rows) {
    var seen = new HashSet<String>();
    Rows said =
        pairs
            .where("claim_issuer", study.issuers()::contains)
            .where("label", label -> !label.equals("silent"));
    for (List<String> pair : said.list()) {
      String id = said.get(pair, "answer");
      if (seen.add(id)) {
        Rows found = answers.where("answer", id::equals);
        found.list().stream()
            .filter(row ->
                Rows.items(found.get(row, "concepts")).stream()
                    .anyMatch(study.concepts()::contains))
            .filter(row ->
                !found.get(row, "year").isEmpty() && study.isInPeriod(found.get(row, "year")))
            .forEach(row ->
                rows.add(
                    List.of(
                        study.id(),
                        found.get(row, "year"),
                        "answer",
                        id,
                        found.get(row, "issuer"),
                        said.get(pair, "claim_issuer"),
                        said.get(pair, "label"),
                        found.get(row, "concepts"),
                        found.get(row, "document"),
                        found.get(row, "quotation"))));
      }
    }
  }
}
