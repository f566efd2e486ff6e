package org.actant.claims;

import java.util.ArrayList;
import java.util.Comparator;
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
          List.of("case", "issuer", "voice", "concept"),
          List.of(
              Column.text("case", "id of the case"),
              Column.text("issuer", "who claims, or of whom it is claimed"),
              Column.text("voice", "own; or reported: what others say in the issuer's place"),
              Column.text("concept", "id of the concept"),
              Column.text("speakers", "who says so, if not the issuer"),
              Column.integer("claims", "", "claims on the concept"),
              Column.number("specificity", "", "mean of these claims, 0 to 6"),
              Column.integer("supports", "", "answers to them that support"),
              Column.integer("contests", "", "answers that contest"),
              Column.integer("qualifies", "", "answers that qualify"),
              Column.integer("mentions", "", "answers that show no side"),
              Column.integer("earlier", "", "texts older than the claim, which are no answers"),
              Column.integer("silences", "", "claims that nobody answers"),
              Column.text("claim_ids", "the most specific claims"),
              Column.text("claim_anchor", "document, page and place of the first of them"),
              Column.text("claim_quotation", "its words"),
              Column.text("pair_ids", "the best answers, as pairs"),
              Column.text("answer_anchor", "document, page and place of the first of them"),
              Column.text("answer_quotation", "its words")));
  private static final int FEW = 5;

  private static final List<String> LABELS =
      List.of("supports", "contests", "qualifies", "mentions");

  private final Rows claims;
  private final Rows pairs;
  private final Rows earlier;
  private final Rows answers;
  private final Set<String> silent;

  /// @param pairs those that nobody rejected
  CaseMatrix(Table claims, Table answers, Table pairs, Table silences) {
    this.claims = Rows.of(claims);
    this.answers = Rows.of(answers);
    Rows standing = Rows.of(pairs).where("status", status -> !status.equals("rejected"));
    String before = Timing.EARLIER.toString();
    this.pairs = standing.where("timing", timing -> !timing.equals(before));
    this.earlier = standing.where("timing", before::equals);
    Rows silence = Rows.of(silences);
    this.silent =
        silence.list().stream().map(row -> silence.get(row, "claim")).collect(Collectors.toSet());
  }

  /// A row for each issuer and concept in the issuer's own voice, claims or not; then one for each
  /// that others speak of in its place.
  List<List<String>> rows(CaseStudy study) {
    var rows = new ArrayList<List<String>>();
    for (String issuer : study.issuers()) {
      Rows said = claims.where("issuer", issuer::equals).where("year", study::isInPeriod);
      for (Voice voice : Voice.values()) {
        Rows ofVoice = said.where("voice", voice.toString()::equals);
        for (String concept : study.concepts()) {
          Rows on = ofVoice.where("concepts", field -> Rows.items(field).contains(concept));
          if (voice == Voice.OWN || !on.list().isEmpty()) {
            rows.add(row(List.of(study.id(), issuer, voice.toString(), concept), on));
          }
        }
      }
    }
    return rows;
  }

  private List<String> row(List<String> key, Rows said) {
    Set<String> ids =
        said.list().stream().map(row -> said.get(row, "claim")).collect(Collectors.toSet());
    Rows answered = pairs.where("claim", ids::contains);
    List<List<String>> specific =
        said.list().stream()
            .sorted(Comparator.comparingInt(row -> -Integer.parseInt(said.get(row, "specificity"))))
            .limit(FEW)
            .toList();
    List<List<String>> best =
        answered.list().stream()
            .sorted(
                Comparator.comparing(
                        (List<String> row) -> answered.get(row, "label").equals("mentions"))
                    .thenComparingDouble(row -> -Double.parseDouble(answered.get(row, "score"))))
            .limit(FEW)
            .toList();
    var row = new ArrayList<>(key);
    row.add(
        said.list().stream()
            .filter(claim -> said.get(claim, "voice").equals(Voice.REPORTED.toString()))
            .map(claim -> said.get(claim, "speaker"))
            .distinct()
            .sorted()
            .collect(Collectors.joining("; ")));
    row.add(Integer.toString(said.list().size()));
    row.add(specificity(said));
    LABELS.forEach(label -> row.add(different(answered.where("label", label::equals))));
    row.add(different(earlier.where("claim", ids::contains)));
    row.add(Long.toString(ids.stream().filter(silent::contains).count()));
    row.add(specific.stream().map(r -> said.get(r, "claim")).collect(Collectors.joining(" ")));
    row.add(specific.isEmpty() ? "" : anchor(said, specific.getFirst()));
    row.add(specific.isEmpty() ? "" : said.get(specific.getFirst(), "quotation"));
    row.add(best.stream().map(r -> answered.get(r, "pair")).collect(Collectors.joining(" ")));
    row.add(best.isEmpty() ? "" : answerAnchor(answered.get(best.getFirst(), "answer")));
    row.add(best.isEmpty() ? "" : answered.get(best.getFirst(), "answer_quotation"));
    return row;
  }

  private static String specificity(Rows claims) {
    return Table.field(
        Math.rint(
                claims.list().stream()
                        .mapToInt(row -> Integer.parseInt(claims.get(row, "specificity")))
                        .average()
                        .orElse(Double.NaN)
                    * 100)
            / 100);
  }

  /// How many different sentences answer.
  private static String different(Rows pairs) {
    var ids = new HashSet<String>();
    pairs.list().forEach(row -> ids.add(pairs.get(row, "answer")));
    return Integer.toString(ids.size());
  }

  private String answerAnchor(String id) {
    Rows found = answers.where("answer", id::equals);
    return found.list().isEmpty() ? "" : anchor(found, found.list().getFirst());
  }

  static String anchor(Rows rows, List<String> row) {
    return ClaimTables.place(
        rows.get(row, "document"),
        rows.get(row, "page_label").isEmpty() ? rows.get(row, "page") : rows.get(row, "page_label"),
        rows.get(row, "start"),
        rows.get(row, "end"));
  }
}
