package org.actant.claims;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.actant.codebook.Codebooks;
import org.actant.table.Column;
import org.actant.table.Schema;
import org.actant.table.Table;

/// The translation story of a case (Callon 1986, doi 10.1111/j.1467-954X.1984.tb00113.x), as far as
/// the coded passages tell it: who problematized what, who interested and enrolled whom, who speaks
/// for whom, and who dissents. Suggestions count until people reject them; the table says how many
/// nobody has judged. Who makes a reported claim speaks for the issuer: these are told apart from
/// the coded passages.
final class CaseTranslation {
  static final Schema SCHEMA =
      new Schema(
          "case_translation",
          List.of("case", "moment", "told_by", "actor", "target"),
          List.of(
              Column.text("case", "id of the case"),
              Column.integer("step", "", "of the story, from 1"),
              Column.text(
                  "moment",
                  "problematization, interessement, enrollment, mobilization, spokesperson,"
                      + " dissidence or controversy"),
              Column.text("told_by", "coded passages, or reported claims"),
              Column.text("actor", "who acts; empty if nobody is named"),
              Column.text("target", "toward whom; empty if nobody is named"),
              Column.integer("passages", "", "that say so"),
              Column.integer("suggested", "", "of these, suggestions that nobody has judged"),
              Column.text("years", "of their documents"),
              Column.text(
                  "passage_ids", "ids in passages.csv, or of reported claims in claims.csv"),
              Column.text("quotation", "the first of them")));
  private static final String SPOKESPERSON = "spokesperson";
  private static final List<String> MOMENTS =
      List.of(
          "problematization",
          "interessement",
          "enrollment",
          "mobilization",
          SPOKESPERSON,
          "dissidence",
          "controversy");

  private final Stances codings;
  private final Rows reported;
  private final Map<String, String> parents = new HashMap<>();

  CaseTranslation(Stances codings, Codebooks codebooks, Table claims) {
    this.codings = codings;
    this.reported = Rows.of(claims).where("voice", Voice.REPORTED.toString()::equals);
    codebooks.all().stream()
        .flatMap(book -> book.codes().stream())
        .forEach(code -> code.parent().ifPresent(parent -> parents.put(code.id(), parent)));
  }

  /// Where a row of the story belongs.
  private record Place(int step, String actor, String target) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      return java.util.Comparator.comparingInt(Place::step)
          .thenComparing(Place::actor)
          .thenComparing(Place::target)
          .compare(this, other);
    }
  }

  List<List<String>> rows(CaseStudy study) {
    Set<String> everybody = study.everybody();
    var places = new TreeMap<Place, List<Stances.Coding>>();
    for (Stances.Coding coding : codings.all()) {
      int step = step(coding.code());
      boolean ofTheCase =
          everybody.contains(coding.actor())
              || everybody.contains(coding.target())
              || everybody.contains(Issuers.plain(coding.issuer()));
      if (step > 0 && ofTheCase && study.isInPeriod(coding.year())) {
        places
            .computeIfAbsent(
                new Place(step, coding.actor(), coding.target()), _ -> new ArrayList<>())
            .add(coding);
      }
    }
    var rows = new ArrayList<List<String>>();
    places.forEach((place, codings) -> rows.add(row(study, place, codings)));
    speakers(study, rows);
    return rows;
  }

  /// Who states claims in the place of the issuers of the case, on its concepts.
  private void speakers(CaseStudy study, List<List<String>> rows) {
    var places = new TreeMap<Place, List<List<String>>>();
    for (List<String> claim : reported.list()) {
      if (study.issuers().contains(reported.get(claim, "issuer"))
          && study.isInPeriod(reported.get(claim, "year"))
          && Rows.items(reported.get(claim, "concepts")).stream()
              .anyMatch(study.concepts()::contains)) {
        places
            .computeIfAbsent(
                new Place(
                    MOMENTS.indexOf(SPOKESPERSON) + 1,
                    reported.get(claim, "speaker"),
                    reported.get(claim, "issuer")),
                _ -> new ArrayList<>())
            .add(claim);
      }
    }
    places.forEach((place, claims) ->
        rows.add(
            row(
                study,
                place,
                "reported claims",
                claims.size(),
                claims.stream().map(claim -> reported.get(claim, "year")).toList(),
                claims.stream().map(claim -> reported.get(claim, "claim")).toList(),
                reported.get(claims.getFirst(), "quotation"))));
  }

  private static List<String> row(CaseStudy study, Place place, List<Stances.Coding> codings) {
    return row(
        study,
        place,
        "coded passages",
        codings.stream().filter(c -> c.status().equals("suggested")).count(),
        codings.stream().map(Stances.Coding::year).toList(),
        codings.stream().map(Stances.Coding::id).toList(),
        codings.getFirst().quotation());
  }

  private static List<String> row(
      CaseStudy study,
      Place place,
      String toldBy,
      long suggested,
      List<String> years,
      List<String> ids,
      String quotation) {
    return List.of(
        study.id(),
        Integer.toString(place.step),
        MOMENTS.get(place.step - 1),
        toldBy,
        place.actor,
        place.target,
        Integer.toString(ids.size()),
        Long.toString(suggested),
        years.stream().filter(year -> !year.isEmpty()).distinct().sorted().collect(joining(" ")),
        String.join(" ", ids),
        quotation);
  }

  /// The moment that a code is or lies below, from 1; 0 for none.
  private int step(String code) {
    var seen = new HashSet<String>();
    for (String at = code; at != null && seen.add(at); at = parents.get(at)) {
      int moment = MOMENTS.indexOf(at);
      if (moment >= 0) {
        return moment + 1;
      }
    }
    return 0;
  }
}
