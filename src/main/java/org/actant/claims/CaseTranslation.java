package org.actant.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.actant.codebook.Code;
import org.actant.codebook.Codebooks;
import org.actant.table.Column;
import org.actant.table.Schema;

/// The translation story of a case (Callon 1986, doi 10.1111/j.1467-954X.1984.tb00113.x), as far as
/// the coded passages tell it: who problematized what, who interested and enrolled whom, who speaks
/// for whom, and who dissents. Suggestions count until people reject them; the table says how many
/// nobody has judged.
final class CaseTranslation {
  static final Schema SCHEMA =
      new Schema(
          "case_translation",
          List.of("case", "moment", "actor", "target"),
          List.of(
              Column.text("case", "id of the case"),
              Column.integer("step", "", "of the story, from 1"),
              Column.text(
                  "moment",
                  "problematization, interessement, enrollment, mobilization, spokesperson,"
                      + " dissidence or controversy"),
              Column.text("actor", "who acts; empty if nobody is named"),
              Column.text("target", "toward whom; empty if nobody is named"),
              Column.integer("passages", "", "that say so"),
              Column.integer("suggested", "", "of these, suggestions that nobody has judged"),
              Column.text("years", "of their documents"),
              Column.text("passage_ids", "ids in passages.csv"),
              Column.text("quotation", "the first of them")));
  private static final List<String> MOMENTS =
      List.of(
          "problematization",
          "interessement",
          "enrollment",
          "mobilization",
          "spokesperson",
          "dissidence",
          "controversy");

  private final Stances codings;
  private final Map<String, String> parents = new HashMap<>();

  CaseTranslation(Stances codings, Codebooks codebooks) {
    this.codings = codings;
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
    return rows;
  }

  private static List<String> row(CaseStudy study, Place place, List<Stances.Coding> codings) {
    var years = new TreeSet<String>();
    codings.stream().map(Stances.Coding::year).filter(year -> !year.isEmpty()).forEach(years::add);
    return List.of(
        study.id(),
        Integer.toString(place.step),
        MOMENTS.get(place.step - 1),
        place.actor,
        place.target,
        Integer.toString(codings.size()),
        Long.toString(codings.stream().filter(c -> c.status().equals("suggested")).count()),
        String.join(" ", years),
        String.join(" ", codings.stream().map(Stances.Coding::id).toList()),
        codings.getFirst().quotation());
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

  static boolean isConcept(Codebooks codebooks, String id) {
    return codebooks.find(id).filter(Code::codable).isPresent();
  }
}
