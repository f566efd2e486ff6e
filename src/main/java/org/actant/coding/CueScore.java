package org.actant.coding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.actant.codebook.Code;
import org.actant.codebook.Codebook;
import org.actant.codebook.Codebooks;
import org.actant.codebook.Dimension;
import org.actant.table.Table;

/// How well the cues find what a careful reader coded. A suggestion is right if it lies on a place
/// that the reader gave the same code; a place is found if a suggestion of its code lies on it. The
/// two are counted apart, for a place may be part of a sentence or go over two of them. Only
/// documents that the reader coded count.
///
/// @param documents whether the cues were written with an eye on the reader's codings
/// @param level whether codes were compared, or the families they belong to
/// @param code the code or family, `all` of them together (micro), or `macro`, their plain mean
/// @param suggestions places suggested
/// @param right suggestions that the reader agrees with
/// @param gold places coded by the reader
/// @param found places that the machine suggested
/// @param precision right among the suggestions; NaN without suggestions
/// @param recall found among the coded places; NaN without any
/// @param f1 harmonic mean of the two (van Rijsbergen 1979); NaN where both are undefined
record CueScore(
    Documents documents,
    Level level,
    String code,
    int suggestions,
    int right,
    int gold,
    int found,
    double precision,
    double recall,
    double f1) {

  /// What the authors of the cues knew of the documents.
  enum Documents {
    /// Their codings were read while the cues were written: the numbers show the fit, no more.
    TUNED,
    /// Nobody looked at their codings.
    UNSEEN;

    @Override
    public String toString() {
      return this == TUNED ? "tuned" : "unseen";
    }
  }

  /// What is compared.
  enum Level {
    CODE,
    FAMILY;

    @Override
    public String toString() {
      return this == CODE ? "code" : "family";
    }
  }

  /// A place under a code.
  record Unit(String document, int start, int end, String code) {
    /// Whether the two share at least half of the shorter one.
    boolean liesOn(Unit other) {
      int shared = Math.min(end, other.end) - Math.max(start, other.start);
      return document.equals(other.document)
          && code.equals(other.code)
          && 2 * shared >= Math.min(end - start, other.end - other.start);
    }

    private Unit under(String family) {
      return new Unit(document, start, end, family);
    }
  }

  /// Scores every family and every code of the codebooks, and all of them together.
  static List<CueScore> of(
      Documents documents, Codebooks books, Set<Unit> suggested, Set<Unit> gold) {
    var families = new TreeMap<String, String>();
    var codes = new ArrayList<String>();
    for (Codebook book : books.all()) {
      if (book.dimension() == Dimension.CODE) {
        for (Code code : book.codable()) {
          codes.add(code.id());
          families.put(code.id(), book.family(code).id());
        }
      }
    }
    var scores = new ArrayList<CueScore>();
    scores.addAll(
        level(
            documents,
            Level.FAMILY,
            families.values().stream().distinct().sorted().toList(),
            map(suggested, families),
            map(gold, families)));
    scores.addAll(level(documents, Level.CODE, codes, suggested, gold));
    return scores;
  }

  private static Set<Unit> map(Set<Unit> units, Map<String, String> families) {
    return units.stream()
        .map(unit -> unit.under(families.getOrDefault(unit.code(), unit.code())))
        .collect(Collectors.toSet());
  }

  static List<CueScore> level(
      Documents documents, Level level, List<String> codes, Set<Unit> suggested, Set<Unit> gold) {
    var single = new ArrayList<CueScore>();
    for (String code : codes) {
      single.add(score(documents, level, code, only(code, suggested), only(code, gold)));
    }
    var scores = new ArrayList<CueScore>();
    scores.add(score(documents, level, "all", suggested, gold));
    scores.add(macro(documents, level, single));
    scores.addAll(single);
    return scores;
  }

  private static CueScore score(
      Documents documents, Level level, String code, Set<Unit> suggested, Set<Unit> gold) {
    int right = on(suggested, gold);
    int found = on(gold, suggested);
    double precision = share(right, suggested.size());
    double recall = share(found, gold.size());
    return new CueScore(
        documents,
        level,
        code,
        suggested.size(),
        right,
        gold.size(),
        found,
        precision,
        recall,
        harmonic(precision, recall));
  }

  /// The mean over the codes that the reader used; one that is never suggested counts with
  /// precision 0.
  private static CueScore macro(Documents documents, Level level, List<CueScore> single) {
    List<CueScore> used = single.stream().filter(score -> score.gold > 0).toList();
    return new CueScore(
        documents,
        level,
        "macro",
        used.stream().mapToInt(CueScore::suggestions).sum(),
        used.stream().mapToInt(CueScore::right).sum(),
        used.stream().mapToInt(CueScore::gold).sum(),
        used.stream().mapToInt(CueScore::found).sum(),
        mean(used.stream().map(score -> orZero(score.precision)).toList()),
        mean(used.stream().map(score -> orZero(score.recall)).toList()),
        mean(used.stream().map(score -> orZero(score.f1)).toList()));
  }

  private static int on(Set<Unit> units, Set<Unit> others) {
    return (int) units.stream().filter(unit -> others.stream().anyMatch(unit::liesOn)).count();
  }

  private static Set<Unit> only(String code, Set<Unit> units) {
    var kept = new HashSet<>(units);
    kept.removeIf(unit -> !unit.code().equals(code));
    return kept;
  }

  private static double share(int part, int whole) {
    return whole == 0 ? Double.NaN : (double) part / whole;
  }

  private static double harmonic(double precision, double recall) {
    if (Double.isNaN(precision) && Double.isNaN(recall)) {
      return Double.NaN;
    }
    double p = orZero(precision);
    double r = orZero(recall);
    return p + r == 0 ? 0 : 2 * p * r / (p + r);
  }

  private static double orZero(double share) {
    return Double.isNaN(share) ? 0 : share;
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }

  List<String> row() {
    return List.of(
        documents.toString(),
        level.toString(),
        code,
        Integer.toString(suggestions),
        Integer.toString(right),
        Integer.toString(gold),
        Integer.toString(found),
        rounded(precision),
        rounded(recall),
        rounded(f1));
  }

  private static String rounded(double share) {
    return Table.field(Double.isNaN(share) ? share : Math.round(share * 1e4) / 1e4);
  }
}
