package org.actant.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.actant.corpus.Source;
import org.actant.table.Column;
import org.actant.table.Schema;
import org.actant.table.Table;

/// Claims that nobody answers, each with what was searched. A claim is silent if no pair with it
/// stands that a person has not rejected and whose answer is not older than the claim.
public final class Silences {
  private static final List<Column> SEARCHED_FOR =
      List.of(
          Column.text("claim", "id of the claim"),
          Column.text("voice", "own or reported"),
          Column.text("issuer", "who claims, or of whom it is claimed"),
          Column.text("speaker", "who says so"),
          Column.integer("year", "", "of the claim's document"),
          Column.text("concepts", "ids of the concepts that it speaks of"),
          Column.integer("specificity", "", "of the claim, 0 to 6"),
          Column.text("terms", "words of the claim that were searched for"),
          Column.integer("queries", "", "asked of the index"),
          Column.integer("read", "", "passages read"),
          Column.integer(
              "documents", "", "of others than the issuer and the speaker; see searched.csv"),
          Column.integer(
              "later_documents", "", "of these, from the year of the claim on or without a year"),
          Column.integer("compared", "", "sentences of these on the issuer and a shared concept"),
          Column.integer("general", "", "sentences read that share a concept and name no issuer"),
          Column.number("threshold", "", "likeness of words that an answer needs"),
          Column.number(
              "best_likeness", "", "of the closest sentence, not older, that is no answer"),
          Column.text("best_answer", "id of that sentence in answers.csv"),
          Column.text("best_anchor", "document, page and place of it"),
          Column.text("quotation", "the claim"));

  public static final Schema TRAILS = new Schema("trails", List.of("claim"), SEARCHED_FOR);

  public static final Schema SILENCES =
      new Schema(
          "silences",
          List.of("claim"),
          Stream.concat(
                  SEARCHED_FOR.stream(), Stream.of(Column.text("reason", "why nothing answers it")))
              .toList());

  public static final Schema SEARCHED =
      new Schema(
          "searched",
          List.of("document"),
          List.of(
              Column.text("document", "id of a document in which answers were looked for"),
              Column.text("issuer", "who issued it"),
              Column.text("actor_type", "what the issuer is"),
              Column.integer("year", "", "when it was issued"),
              Column.integer("sentences", "", "of it that speak of a concept or an issuer")));

  private Silences() {}

  static Table trails(Findings findings) {
    var rows = new ArrayList<List<String>>();
    findings.trails().forEach(trail -> rows.add(row(findings, trail)));
    rows.sort(Comparator.comparing(List::getFirst));
    return new Table(TRAILS.names(), rows);
  }

  private static List<String> row(Findings findings, Trail trail) {
    Claim claim = trail.claim();
    Optional<Pair> best = Optional.ofNullable(findings.bestBelow().get(claim.id()));
    return List.of(
        claim.id(),
        claim.voice().toString(),
        claim.issuer(),
        claim.speaker(),
        claim.year().map(String::valueOf).orElse(""),
        Pairing.concepts(claim.utterance().concepts()),
        Integer.toString(claim.specificity()),
        String.join(" ", trail.terms()),
        Integer.toString(trail.inquiries().size()),
        Integer.toString(trail.read()),
        Integer.toString(trail.documents()),
        Integer.toString(trail.later()),
        Integer.toString(trail.compared()),
        Integer.toString(trail.general()),
        Table.field(Choice.CLOSE),
        best.map(pair -> Table.field(pair.likeness())).orElse(""),
        best.map(pair -> pair.answer().id()).orElse(""),
        best.map(pair -> ClaimTables.place(pair.answer().utterance().anchor())).orElse(""),
        claim.utterance().text());
  }

  static Table searched(Findings findings) {
    var sentences = new HashMap<String, Integer>();
    var sources = new HashMap<String, Answer>();
    for (Answer answer : findings.answers()) {
      Source source = answer.utterance().source();
      sentences.merge(source.id(), 1, Integer::sum);
      sources.putIfAbsent(source.id(), answer);
    }
    var rows = new ArrayList<List<String>>();
    sources.forEach((id, answer) ->
        rows.add(
            List.of(
                id,
                answer.issuer(),
                answer.utterance().source().actorType().toString(),
                answer.utterance().year().map(String::valueOf).orElse(""),
                Integer.toString(sentences.getOrDefault(id, 0)))));
    rows.sort(Comparator.comparing(List::getFirst));
    return new Table(SEARCHED.names(), rows);
  }

  /// @param pairs as people see them
  static Table of(Table trails, Table pairs) {
    Map<String, Standings> standings = standings(pairs);
    Rows of = Rows.of(trails);
    var rows = new ArrayList<List<String>>();
    for (List<String> trail : of.list()) {
      Standings there = standings.getOrDefault(of.get(trail, "claim"), Standings.NONE);
      if (there.answers == 0) {
        var row = new ArrayList<>(trail);
        row.add(reason(of, trail, there));
        rows.add(row);
      }
    }
    return new Table(SILENCES.names(), rows);
  }

  /// How many answers to a claim stand, how many older texts do, and how many pairs were rejected.
  private record Standings(int answers, int older, int rejected) {
    static final Standings NONE = new Standings(0, 0, 0);

    Standings and(boolean isRejected, boolean isOlder) {
      return isRejected
          ? new Standings(answers, older, rejected + 1)
          : isOlder
              ? new Standings(answers, older + 1, rejected)
              : new Standings(answers + 1, older, rejected);
    }
  }

  private static Map<String, Standings> standings(Table pairs) {
    Rows rows = Rows.of(pairs);
    var standings = new HashMap<String, Standings>();
    for (List<String> pair : rows.list()) {
      boolean rejected = rows.get(pair, "status").equals("rejected");
      boolean older = rows.get(pair, "timing").equals(Timing.EARLIER.toString());
      standings.compute(
          rows.get(pair, "claim"),
          (_, known) -> (known == null ? Standings.NONE : known).and(rejected, older));
    }
    return standings;
  }

  private static String reason(Rows of, List<String> trail, Standings there) {
    var reasons = new ArrayList<String>();
    if (there.rejected > 0) {
      reasons.add("a person rejected " + there.rejected + " suggested");
    }
    if (of.get(trail, "later_documents").equals("0")) {
      reasons.add("no document of anybody else from " + of.get(trail, "year") + " on");
    } else if (!of.get(trail, "best_answer").isEmpty()) {
      reasons.add("sentences on issuer and matter, none close enough to the claim");
    } else if (!of.get(trail, "general").equals("0")) {
      reasons.add("only sentences that name no issuer");
    } else {
      reasons.add("nothing on the matter");
    }
    if (there.older > 0) {
      reasons.add("an older text speaks of it");
    }
    return String.join("; ", reasons);
  }
}
