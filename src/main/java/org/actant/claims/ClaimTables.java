package org.actant.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actant.coding.Anchor;
import org.actant.table.Column;
import org.actant.table.Schema;
import org.actant.table.Table;

/// The tables of claims, answers, pairs and silences.
public final class ClaimTables {
  private static final List<Column> WHERE =
      List.of(
          Column.integer("year", "", "when the document was issued"),
          Column.integer("page", "", "number of the page, from 1"),
          Column.text("page_label", "label printed on the page"),
          Column.integer("start", "", "first UTF-16 unit in the document's text"),
          Column.integer("end", "", "one past the last unit"),
          Column.text("quotation", "the text from start to end"));

  public static final Schema CLAIMS =
      new Schema(
          "claims",
          List.of("claim"),
          join(
              List.of(
                  Column.text("claim", "id of the claim: digest of its place"),
                  Column.text("document", "id of the document"),
                  Column.text("voice", "own, or reported: somebody else says it of the issuer"),
                  Column.text("speaker", "who says so: the issuer of the document"),
                  Column.text("issuer", "who claims, or of whom it is claimed"),
                  Column.text("actor_type", "what the speaker is")),
              WHERE,
              List.of(
                  Column.text("concepts", "ids of the concepts that it speaks of"),
                  Column.text("status", "done, planned or indeterminate"),
                  Column.integer("specificity", "", "how many of the six elements it has, 0 to 6"),
                  Column.text("commitment", "words of the deed or promise"),
                  Column.text("quantity", "words of the amounts"),
                  Column.text("normalized", "the amounts in normal units"),
                  Column.text("date", "words of the dates"),
                  Column.text("baseline", "words of what it is compared with"),
                  Column.text("scope", "words of its bounds"),
                  Column.text("verifier", "words that say who has looked"),
                  Column.integer("target_year", "", "by which it is to be done"),
                  Column.integer("baseline_year", "", "that it is compared with"),
                  Column.text("hedges", "words that take something back"),
                  Column.text("reason", "why the machine takes it for a claim"),
                  Column.integer("answers", "", "pairs with an answer that is not older"))));

  public static final Schema EVIDENCE =
      new Schema(
          "evidence",
          List.of("claim", "element", "start", "end"),
          List.of(
              Column.text("claim", "id of the claim"),
              Column.text("element", "commitment, quantity, date, baseline, scope or verifier"),
              Column.text("document", "id of the document"),
              Column.integer("start", "", "first UTF-16 unit in the document's text"),
              Column.integer("end", "", "one past the last unit"),
              Column.text("words", "the text from start to end"),
              Column.text("value", "what the words come to; empty if they say no more")));

  public static final Schema ANSWERS =
      new Schema(
          "answers",
          List.of("answer"),
          join(
              List.of(
                  Column.text("answer", "id of the answer: digest of its place"),
                  Column.text("document", "id of the document"),
                  Column.text("issuer", "who issued it"),
                  Column.text("actor_type", "what the issuer is")),
              WHERE,
              List.of(
                  Column.text("concepts", "ids of the concepts that it speaks of"),
                  Column.text(
                      "addressed", "issuers of claims that it speaks of, and how that is known"),
                  Column.text("contests", "words against these, as `Acme: fails to`"),
                  Column.text("supports", "words for these"),
                  Column.text("qualifies", "words that add bounds, and concessions"),
                  Column.text("stances", "what people have coded of it"),
                  Column.text("normalized", "amounts in normal units"),
                  Column.integer("pairs", "", "claims that it was paired with"))));

  public static final Schema PAIRS =
      new Schema(
          "pairs",
          List.of("pair"),
          List.of(
              Column.text("pair", "id of the pair"),
              Column.text("claim", "id of the claim"),
              Column.text("answer", "id of the answer"),
              Column.integer("rank", "", "among the answers to the claim, from 1"),
              Column.number("score", "", "what it is ranked by; comparable within one claim"),
              Column.text(
                  "label",
                  "supports, contests, qualifies or mentions: by a person, else by the machine"),
              Column.text("machine_label", "what the machine says"),
              Column.text("reason", "the words that made the machine say so"),
              Column.text("shared", "what claim and answer have in common"),
              Column.number("likeness", "", "of their words, 0 to 1"),
              Column.text("addressed", "how it is known that the answer speaks of the issuer"),
              Column.text("comparison", "amounts in the same unit, and how far they are apart"),
              Column.integer(
                  "years_later",
                  "years",
                  "how much later than the claim's document the answer's came; negative if it was"
                      + " there before"),
              Column.text(
                  "timing",
                  "later, same year, earlier (context, no answer) or unknown: the answer"),
              Column.text("status", "suggested, confirmed, rejected or disputed"),
              Column.text("coders", "who said so"),
              Column.text("voice", "of the claim: own or reported"),
              Column.text("claim_issuer", "who claims, or of whom it is claimed"),
              Column.text("claim_speaker", "who says so"),
              Column.text("claim_quotation", "the claim"),
              Column.text("answer_issuer", "who answers"),
              Column.text("answer_quotation", "the answer")));

  public static final Schema INQUIRIES =
      new Schema(
          "inquiries",
          List.of("claim", "number"),
          List.of(
              Column.text("claim", "id of the claim"),
              Column.integer("number", "", "of the query among those of the claim"),
              Column.text("query", "as it was asked"),
              Column.text("among", "which passages were looked at"),
              Column.integer("hits", "", "passages that answer the query"),
              Column.integer("read", "", "passages read, the best first"),
              Column.integer(
                  "answers",
                  "",
                  "sentences among them on the issuer that share a concept with the claim")));

  private ClaimTables() {}

  @SafeVarargs
  private static List<Column> join(List<Column>... parts) {
    return Stream.of(parts).flatMap(List::stream).toList();
  }

  private static List<String> where(Utterance utterance) {
    Anchor anchor = utterance.anchor();
    return List.of(
        year(utterance.year()),
        Integer.toString(anchor.page()),
        anchor.pageLabel(),
        Integer.toString(anchor.start()),
        Integer.toString(anchor.end()),
        anchor.quotation());
  }

  /// Such as `report-2021 p. 12, 4310..4480`.
  static String place(Anchor anchor) {
    return place(
        anchor.document(),
        anchor.pageLabel().isEmpty() ? Integer.toString(anchor.page()) : anchor.pageLabel(),
        Integer.toString(anchor.start()),
        Integer.toString(anchor.end()));
  }

  static String place(String document, String page, String start, String end) {
    return "%s p. %s, %s..%s".formatted(document, page, start, end);
  }

  private static String year(Optional<Integer> year) {
    return year.map(String::valueOf).orElse("");
  }

  static Table claims(Findings findings) {
    var rows = new ArrayList<List<String>>();
    for (Claim claim : findings.claims()) {
      long answers =
          findings.pairsOf(claim).stream().filter(pair -> pair.timing().canAnswer()).count();
      var row = new ArrayList<String>();
      row.add(claim.id());
      row.add(claim.utterance().anchor().document());
      row.add(claim.voice().toString());
      row.add(claim.speaker());
      row.add(claim.issuer());
      row.add(claim.utterance().source().actorType().toString());
      row.addAll(where(claim.utterance()));
      row.add(Pairing.concepts(claim.utterance().concepts()));
      row.add(claim.status().toString());
      row.add(Integer.toString(claim.specificity()));
      row.add(claim.words(Element.COMMITMENT));
      row.add(claim.words(Element.QUANTITY));
      row.add(
          claim.of(Element.QUANTITY).stream()
              .map(Evidence::value)
              .distinct()
              .collect(Collectors.joining("; ")));
      for (Element element :
          List.of(Element.DATE, Element.BASELINE, Element.SCOPE, Element.VERIFIER)) {
        row.add(claim.words(element));
      }
      row.add(year(claim.years().target()));
      row.add(year(claim.years().baseline()));
      row.add(String.join("; ", claim.hedges()));
      row.add(claim.reason());
      row.add(Long.toString(answers));
      rows.add(row);
    }
    return new Table(CLAIMS.names(), rows);
  }

  static Table evidence(Findings findings) {
    var rows = new ArrayList<List<String>>();
    for (Claim claim : findings.claims()) {
      for (Evidence one : claim.evidence()) {
        rows.add(
            List.of(
                claim.id(),
                one.element().toString(),
                claim.utterance().anchor().document(),
                Integer.toString(one.start()),
                Integer.toString(one.end()),
                one.words(),
                one.value()));
      }
    }
    return new Table(EVIDENCE.names(), rows);
  }

  static Table answers(Findings findings) {
    var rows = new ArrayList<List<String>>();
    for (Answer answer : findings.answers()) {
      var row = new ArrayList<String>();
      row.add(answer.id());
      row.add(answer.utterance().anchor().document());
      row.add(answer.issuer());
      row.add(answer.utterance().source().actorType().toString());
      row.addAll(where(answer.utterance()));
      row.add(Pairing.concepts(answer.concepts()));
      row.add(
          answer.addressed().entrySet().stream()
              .map(e -> e.getKey() + " (" + e.getValue() + ")")
              .collect(Collectors.joining("; ")));
      row.add(said(answer, Attitude::contests));
      row.add(said(answer, Attitude::supports));
      row.add(
          said(
              answer,
              attitude ->
                  Stream.concat(attitude.qualifies().stream(), attitude.concessions().stream())
                      .toList()));
      row.add(
          answer.stances().stream()
              .map(c -> c.concept() + " " + c.stance() + " (" + c.status() + ")")
              .distinct()
              .collect(Collectors.joining("; ")));
      row.add(
          answer.quantities().stream()
              .map(Quantity::normal)
              .distinct()
              .collect(Collectors.joining("; ")));
      row.add(Integer.toString(findings.timesPaired(answer)));
      rows.add(row);
    }
    return new Table(ANSWERS.names(), rows);
  }

  /// Such as `Acme: fails to, misleading; Bolt: lags`.
  private static String said(Answer answer, Function<Attitude, List<String>> words) {
    return answer.attitudes().entrySet().stream()
        .filter(entry -> !words.apply(entry.getValue()).isEmpty())
        .map(entry -> entry.getKey() + ": " + String.join(", ", words.apply(entry.getValue())))
        .collect(Collectors.joining("; "));
  }

  /// The pairs as the machine makes them.
  static Table suggested(Findings findings) {
    var rows = new ArrayList<List<String>>();
    for (Pair pair : findings.pairs()) {
      rows.add(
          List.of(
              pair.id(),
              pair.claim().id(),
              pair.answer().id(),
              Integer.toString(pair.rank()),
              Table.field(pair.score()),
              pair.judgment().relation().toString(),
              pair.judgment().relation().toString(),
              pair.judgment().reason(),
              pair.shared(),
              Table.field(pair.likeness()),
              pair.addressed().toString(),
              pair.comparison().map(Comparison::told).orElse(""),
              pair.yearsLater().map(String::valueOf).orElse(""),
              pair.timing().toString(),
              "suggested",
              "",
              pair.claim().voice().toString(),
              pair.claim().issuer(),
              pair.claim().speaker(),
              pair.claim().utterance().text(),
              pair.answer().issuer(),
              pair.answer().utterance().text()));
    }
    return new Table(PAIRS.names(), rows);
  }

  /// The pairs as people see them.
  static Table judged(Table suggested, PairVerdicts verdicts) {
    var rows = new ArrayList<List<String>>();
    for (List<String> pair : suggested.rows()) {
      Standing standing =
          Standing.of(pair.getFirst(), pair.get(suggested.index("machine_label")), verdicts);
      var row = new ArrayList<>(pair);
      row.set(suggested.index("label"), standing.label());
      row.set(suggested.index("status"), standing.status());
      row.set(suggested.index("coders"), standing.coders());
      rows.add(row);
    }
    return new Table(PAIRS.names(), rows);
  }

  static final Schema VERDICTS =
      new Schema(
          "verdicts",
          List.of("coder", "pair", "at"),
          List.of(
              Column.text("coder", "who says so"),
              Column.text("pair", "id of the pair"),
              Column.text("at", "when, in ISO 8601"),
              Column.text("verdict", "confirm or reject"),
              Column.text(
                  "label", "how the answer stands to the claim, if the person says otherwise"),
              Column.text("claim", "document, place and digest of the claim"),
              Column.text("answer", "document, place and digest of the answer"),
              Column.text("note", "why"),
              Column.text(
                  "state",
                  "holds; replaced by a later one; or lost: the pair is not made any more")));

  static Table verdicts(PairVerdicts verdicts, Table suggested) {
    var known = suggested.rows().stream().map(List::getFirst).collect(Collectors.toSet());
    var rows = new ArrayList<List<String>>();
    for (PairVerdict verdict : verdicts.all()) {
      String state =
          !known.contains(verdict.pair())
              ? "lost"
              : verdicts.on(verdict.pair()).contains(verdict) ? "holds" : "replaced";
      rows.add(
          List.of(
              verdict.coder(),
              verdict.pair(),
              verdict.at(),
              verdict.verdict().toString().toLowerCase(java.util.Locale.ROOT),
              verdict.label() == null ? "" : verdict.label().toString(),
              verdict.claim(),
              verdict.answer(),
              verdict.note() == null ? "" : verdict.note(),
              state));
    }
    return new Table(VERDICTS.names(), rows);
  }

  static Table inquiries(Findings findings) {
    var rows = new ArrayList<List<String>>();
    for (Trail trail : findings.trails()) {
      for (Inquiry inquiry : trail.inquiries()) {
        rows.add(
            List.of(
                inquiry.claim().id(),
                Integer.toString(inquiry.number()),
                inquiry.query(),
                inquiry.among(),
                Integer.toString(inquiry.hits()),
                Integer.toString(inquiry.read()),
                Integer.toString(inquiry.answers())));
      }
    }
    return new Table(INQUIRIES.names(), rows);
  }
}
