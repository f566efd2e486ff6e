package org.actant.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.actant.corpus.ActorType;
import org.actant.corpus.Source;
import org.actant.table.Column;
import org.actant.table.Schema;
import org.actant.table.Table;

/// What cannot be said of a case from this corpus, and why.
final class CaseGaps {
  static final Schema SCHEMA =
      new Schema(
          "case_gaps",
          List.of("case", "kind", "what"),
          List.of(
              Column.text("case", "id of the case"),
              Column.text(
                  "kind", "document, period, actor, side, voice, concept, order or judgment"),
              Column.text("what", "what is missing"),
              Column.text("therefore", "what cannot be said")));

  private final List<Source> sources;
  private final Rows claims;
  private final Rows answers;
  private final Rows pairs;

  /// @param sources documents with text
  CaseGaps(List<Source> sources, Table claims, Table answers, Table pairs) {
    this.sources = sources;
    this.claims = Rows.of(claims);
    this.answers = Rows.of(answers);
    this.pairs = Rows.of(pairs);
  }

  List<List<String>> rows(CaseStudy study) {
    var rows = new ArrayList<List<String>>();
    documents(study, rows);
    periods(study, rows);
    actors(study, rows);
    sides(study, rows);
    voices(study, rows);
    concepts(study, rows);
    order(study, rows);
    return rows;
  }

  private static void add(
      List<List<String>> rows, CaseStudy study, String kind, String what, String therefore) {
    rows.add(List.of(study.id(), kind, what, therefore));
  }

  private void documents(CaseStudy study, List<List<String>> rows) {
    var there = sources.stream().map(Source::id).collect(Collectors.toSet());
    study
        .documents()
        .forEach((id, title) -> {
          if (!there.contains(id)) {
            add(rows, study, "document", id, "what `" + title + "` says");
          }
        });
  }

  private void periods(CaseStudy study, List<List<String>> rows) {
    for (String issuer : study.issuers()) {
      var years = new TreeSet<Integer>();
      sources.stream()
          .filter(s -> Issuers.plain(s.issuer()).equals(issuer) && s.year().isPresent())
          .forEach(s -> years.add(s.year().getAsInt()));
      var missing = new TreeSet<Integer>();
      for (int year = study.from(); year <= study.to(); year++) {
        if (!years.contains(year)) {
          missing.add(year);
        }
      }
      if (!missing.isEmpty()) {
        add(
            rows,
            study,
            "period",
            issuer + " " + told(missing),
            "what " + issuer + " claimed in these years, and when a claim was dropped or changed");
      }
    }
  }

  /// Such as `2018, 2020 to 2022`.
  private static String told(TreeSet<Integer> years) {
    var parts = new ArrayList<String>();
    int first = years.first();
    int last = first;
    for (int year : years) {
      if (year > last + 1) {
        parts.add(first == last ? Integer.toString(first) : first + " to " + last);
        first = year;
      }
      last = year;
    }
    parts.add(first == last ? Integer.toString(first) : first + " to " + last);
    return String.join(", ", parts);
  }

  private void actors(CaseStudy study, List<List<String>> rows) {
    var speaking = sources.stream().map(s -> Issuers.plain(s.issuer())).collect(Collectors.toSet());
    for (String actor : study.everybody()) {
      if (!speaking.contains(actor)) {
        add(rows, study, "actor", actor, "what " + actor + " says; it is spoken of by others only");
      }
    }
  }

  private void sides(CaseStudy study, List<List<String>> rows) {
    Map<ActorType, Integer> addressed = new TreeMap<>();
    for (ActorType type : ActorType.values()) {
      if (!Issuers.CLAIMANTS.contains(type) && type != ActorType.OTHER) {
        addressed.put(type, 0);
      }
    }
    for (List<String> row : answers.list()) {
      ActorType type =
          ActorType.valueOf(answers.get(row, "actor_type").toUpperCase(java.util.Locale.ROOT));
      boolean names =
          Rows.items(answers.get(row, "addressed")).stream()
              .anyMatch(item -> study.issuers().stream().anyMatch(item::startsWith));
      boolean onMatter =
          Rows.items(answers.get(row, "concepts")).stream().anyMatch(study.concepts()::contains);
      if (names && onMatter && answers.list().size() > 0) {
        addressed.merge(type, 1, Integer::sum);
      }
    }
    addressed.forEach((type, count) -> {
      if (count == 0) {
        add(
            rows,
            study,
            "side",
            type + " to " + String.join(", ", study.issuers()),
            "whether anybody of this type answers the issuer; no sentence does");
      }
    });
  }

  private void concepts(CaseStudy study, List<List<String>> rows) {
    for (String concept : study.concepts()) {
      Rows on =
          claims
              .where("issuer", study.issuers()::contains)
              .where("concepts", field -> Rows.items(field).contains(concept));
      Rows own = on.where("voice", Voice.OWN.toString()::equals);
      int reported = on.list().size() - own.list().size();
      long answered = on.list().stream().filter(row -> !on.get(row, "answers").equals("0")).count();
      if (own.list().isEmpty()) {
        add(
            rows,
            study,
            "concept",
            concept,
            "what the issuers claim on it; they are silent or their documents are not here"
                + (reported == 0 ? "" : "; " + reported + " claims are made in their place"));
      } else if (answered == 0) {
        add(
            rows,
            study,
            "concept",
            concept,
            "what others answer: " + on.list().size() + " claims, none answered");
      }
    }
  }

  /// Whose word the claims of an issuer are.
  private void voices(CaseStudy study, List<List<String>> rows) {
    for (String issuer : study.issuers()) {
      Rows said =
          claims
              .where("issuer", issuer::equals)
              .where(
                  "concepts",
                  field -> Rows.items(field).stream().anyMatch(study.concepts()::contains));
      Rows reported = said.where("voice", Voice.REPORTED.toString()::equals);
      if (!said.list().isEmpty() && reported.list().size() == said.list().size()) {
        String speakers =
            reported.list().stream()
                .map(row -> reported.get(row, "speaker"))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        add(
            rows,
            study,
            "voice",
            "no claim of " + issuer + " itself",
            "what "
                + issuer
                + " claims: all "
                + said.list().size()
                + " claims are made in its place, by "
                + speakers);
      }
    }
  }

  private void order(CaseStudy study, List<List<String>> rows) {
    Rows all = pairs.where("claim_issuer", study.issuers()::contains);
    int earlier = all.where("timing", Timing.EARLIER.toString()::equals).list().size();
    if (earlier > 0) {
      add(
          rows,
          study,
          "order",
          earlier + " of " + all.list().size() + " texts were there before the claim",
          "that these answer it; they speak of what the issuer did before");
    }
    int open = all.where("status", "suggested"::equals).list().size();
    if (open > 0) {
      add(
          rows,
          study,
          "judgment",
          open + " of " + all.list().size() + " pairs",
          "that the labels are right; nobody has confirmed or rejected them");
    }
  }
}
