package org.actant.coding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.actant.table.Table;

/// How well the cues of a code find what a careful reader coded. The unit is a sentence: one that
/// overlaps a coding of the reader counts as coded, and one that the machine suggested counts as
/// suggested. Only documents that the reader coded count.
///
/// @param code the code, or `all`
/// @param suggestions sentences suggested
/// @param gold sentences coded by the reader
/// @param hits sentences in both
record CueScore(String code, int suggestions, int gold, int hits) {
  /// A sentence under a code.
  record Unit(String document, int start, String code) {}

  /// Scores each code, and `all` of them first.
  static List<CueScore> of(List<String> codes, Set<Unit> suggested, Set<Unit> gold) {
    var scores = new ArrayList<CueScore>();
    scores.add(score("all", suggested, gold));
    for (String code : codes) {
      scores.add(score(code, only(code, suggested), only(code, gold)));
    }
    return scores;
  }

  private static CueScore score(String code, Set<Unit> suggested, Set<Unit> gold) {
    var hits = new HashSet<>(suggested);
    hits.retainAll(gold);
    return new CueScore(code, suggested.size(), gold.size(), hits.size());
  }

  private static Set<Unit> only(String code, Set<Unit> units) {
    var kept = new HashSet<>(units);
    kept.removeIf(unit -> !unit.code().equals(code));
    return kept;
  }

  /// Hits among the suggestions; NaN without suggestions.
  double precision() {
    return suggestions == 0 ? Double.NaN : (double) hits / suggestions;
  }

  /// Hits among the coded sentences; NaN without any.
  double recall() {
    return gold == 0 ? Double.NaN : (double) hits / gold;
  }

  /// The harmonic mean of precision and recall (van Rijsbergen 1979); NaN where both are undefined.
  double f1() {
    return suggestions + gold == 0 ? Double.NaN : 2.0 * hits / (suggestions + gold);
  }

  List<String> row() {
    return List.of(
        code,
        Integer.toString(suggestions),
        Integer.toString(gold),
        Integer.toString(hits),
        rounded(precision()),
        rounded(recall()),
        rounded(f1()));
  }

  private static String rounded(double share) {
    return Table.field(Double.isNaN(share) ? share : Math.round(share * 1e4) / 1e4);
  }
}
