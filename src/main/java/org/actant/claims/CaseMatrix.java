package org.actant.claims;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.actant.table.Column;
import org.actant.table.Schema;
import org.actant.table.Table;

/// The framework matrix of a case (Ritchie and Lewis 2003, *Qualitative Research Practice*): a row
/// for each issuer and concept, with what is claimed, what is answered, and what is not.
final class CaseMatrix {
  static final Schema SCHEMA =
      new Schema(
          "case_matrix",
          List.of("case", "issuer", "concept"),
          List.of(
              Column.text("case", "id of the case"),
              Column.text("issuer", "who claims"),
              Column.text("concept", "id of the concept"),
              Column.integer("claims", "", "claims of the issuer on the concept"),
              Column.number("specificity", "", "mean of these claims, 0 to 6"),
              Column.integer("supports", "", "answers to them that support"),
              Column.integer("contests", "", "answers that contest"),
              Column.integer("qualifies", "", "answers that qualify"),
              Column.integer("takes_no_side", "", "answers that take no side"),
              Column.integer("silences", "", "claims that nobody answers"),
              Column.text("claim_ids", "the most specific claims"),
              Column.text("claim_anchor", "document, page and place of the first of them"),
              Column.text("claim_quotation", "its words"),
              Column.text("pair_ids", "the best answers, as pairs"),
              Column.text("answer_anchor", "document, page and place of the first of them"),
              Column.text("answer_quotation", "its words")));
  private static final int FEW = 5;

  private final Rows claims;
  private final Rows pairs;
  private final Rows answers;
  private final Set<String> silent;

  /// @param pairs those that nobody rejected
  CaseMatrix(Table claims, Table answers, Table pairs, Table silences) {
    this.claims = Rows.of(claims);
    this.answers = Rows.of(answers);
    this.pairs =
        Rows.of(pairs)
            .where("status", status -> !status.equals("rejected"))
            .where("addressed", how -> !how.equals("general"));
    Rows silence = Rows.of(silences);
    this.silent =
        silence.list().stream().map(row -> silence.get(row, "claim")).collect(Collectors.toSet());
  }

  List<List<String>> rows(CaseStudy study) {
    var rows = new ArrayList<List<String>>();
    for (String issuer : study.issuers()) {
      Rows own = claims.where("issuer", issuer::equals).where("year", study::isInPeriod);
      for (String concept : study.concepts()) {
        rows.add(
            row(
                study,
                issuer,
                concept,
                own.where("concepts", field -> Rows.items(field).contains(concept))));
      }
    }
    return rows;
  }

  private List<String> row(CaseStudy study, String issuer, String concept, Rows own) {
    Set<String> ids =
        own.list().stream().map(row -> own.get(row, "claim")).collect(Collectors.toSet());
    Rows answered = pairs.where("claim", ids::contains);
    List<List<String>> specific =
        own.list().stream()
            .sorted(
                java.util.Comparator.comparingInt(
                    row -> -Integer.parseInt(own.get(row, "specificity"))))
            .limit(FEW)
            .toList();
    List<List<String>> best =
        answered.list().stream()
            .filter(row -> !answered.get(row, "label").equals("silent"))
            .sorted(
                java.util.Comparator.comparingDouble(
                    row -> -Double.parseDouble(answered.get(row, "score"))))
            .limit(FEW)
            .toList();
    var row =
        new ArrayList<>(List.of(study.id(), issuer, concept, Integer.toString(own.list().size())));
    row.add(
        Table.field(
            Math.rint(
                    own.list().stream()
                            .mapToInt(r -> Integer.parseInt(own.get(r, "specificity")))
                            .average()
                            .orElse(Double.NaN)
                        * 100)
                / 100));
    for (String label : List.of("supports", "contests", "qualifies", "silent")) {
      row.add(Integer.toString(answers(answered.where("label", label::equals))));
    }
    row.add(Long.toString(ids.stream().filter(silent::contains).count()));
    row.add(specific.stream().map(r -> own.get(r, "claim")).collect(Collectors.joining(" ")));
    row.add(specific.isEmpty() ? "" : anchor(own, specific.getFirst()));
    row.add(specific.isEmpty() ? "" : own.get(specific.getFirst(), "quotation"));
    row.add(best.stream().map(r -> answered.get(r, "pair")).collect(Collectors.joining(" ")));
    row.add(best.isEmpty() ? "" : answerAnchor(answered.get(best.getFirst(), "answer")));
    row.add(best.isEmpty() ? "" : answered.get(best.getFirst(), "answer_quotation"));
    return row;
  }

  /// How many different sentences answer.
  private static int answers(Rows pairs) {
    var ids = new HashSet<String>();
    pairs.list().forEach(row -> ids.add(pairs.get(row, "answer")));
    return ids.size();
  }

  private String answerAnchor(String id) {
    Rows found = answers.where("answer", id::equals);
    return found.list().isEmpty() ? "" : anchor(found, found.list().getFirst());
  }

  /// Such as `report-2021 p. 12, 4310..4480`.
  static String anchor(Rows rows, List<String> row) {
    String label =
        rows.get(row, "page_label").isEmpty() ? rows.get(row, "page") : rows.get(row, "page_label");
    return "%s p. %s, %s..%s"
        .formatted(rows.get(row, "document"), label, rows.get(row, "start"), rows.get(row, "end"));
  }
}
