package org.actant.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What kind of number a question asks for.
///
/// @param number whether it asks for one
/// @param units that the number may be in; none if the question does not say
record Wanted(String question, boolean number, Set<Unit> units) {
  private static final Pattern NUMERIC =
      Pattern.compile(
          "\\bhow"
              + " (?:many|much|long|large|big|often|far|fast)\\b|\\b(?:percent\\w*|share|number|amount|factor|ratio|costs?|rate|fraction|average|proportion|size|budget|price|emissions|consumption|range)\\b|\\bby"
              + " (?:what|how)\\b|\\bwhat year\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\$?\\d[\\d,]*(?:\\.\\d+)?");
  private static final int REACH = 40;
  private static final String YEAR = "(?:19|20)\\d\\d";

  static Wanted of(String question) {
    return new Wanted(
        question, NUMERIC.matcher(question).find(), units(question.toLowerCase(Locale.ROOT)));
  }

  private static Set<Unit> units(String question) {
    var units = EnumSet.noneOf(Unit.class);
    add(units, question, Unit.PERCENT, "percent", "%", "proportion", "share", "fraction");
    add(
        units,
        question,
        Unit.MEGAWATT_HOURS,
        "wh",
        "watt-hour",
        "watt hour",
        "energy consum",
        "electricity");
    add(units, question, Unit.MEGAWATTS, " mw", " gw", "megawatt", "gigawatt", "power draw");
    add(
        units,
        question,
        Unit.TONNES_CO2E,
        "co2",
        "carbon emission",
        "carbon dioxide",
        "greenhouse");
    add(units, question, Unit.LITERS, "liter", "litre", "gallon", "water");
    add(units, question, Unit.DOLLARS, "cost", "price", "usd", "dollar", "budget", "$");
    add(units, question, Unit.TIMES, "factor", "times", "speedup", "ratio", "how much faster");
    add(units, question, Unit.PUE, "pue", "power usage effectiveness");
    return units;
  }

  private static void add(Set<Unit> units, String question, Unit unit, String... words) {
    for (String word : words) {
      if (question.contains(word)) {
        units.add(unit);
      }
    }
  }

  /// How far a sentence has what is asked for: 1 a number of the kind, 0.5 a number, 0 none.
  double fit(String sentence) {
    if (!number) {
      return 0;
    }
    return ofTheKind(sentence).isPresent() ? 1 : number(sentence).isEmpty() ? 0 : 0.5;
  }

  private Optional<Quantity> ofTheKind(String sentence) {
    return Quantities.of(sentence, 0).stream()
        .filter(q -> units.contains(q.unit()) && !question.contains(q.words()))
        .findFirst();
  }

  private String number(String sentence) {
    return number(sentence, Map.of());
  }

  /// A number and where it stands.
  private record Found(String words, int start, int end, boolean wanted) {}

  /// Of the numbers that do not stand in the question the one with the weightiest words of the
  /// question around it, one of the kind that is asked for before others; empty if no number is
  /// asked for or there.
  ///
  /// @param weights of the question's words, by stem
  String number(String sentence, Map<String, Double> weights) {
    if (!number) {
      return "";
    }
    return found(sentence).stream()
        .max(
            Comparator.comparing(Found::wanted)
                .thenComparingDouble(f -> around(sentence, f, weights))
                .thenComparing(Comparator.comparingInt(Found::start).reversed()))
        .map(Found::words)
        .orElse("");
  }

  private List<Found> found(String sentence) {
    var all = new ArrayList<Found>();
    List<Quantity> quantities = Quantities.of(sentence, 0);
    for (Quantity quantity : quantities) {
      all.add(
          new Found(
              quantity.words(), quantity.start(), quantity.end(), units.contains(quantity.unit())));
    }
    Matcher matcher = NUMBER.matcher(sentence);
    while (matcher.find()) {
      int start = matcher.start();
      int end = matcher.end();
      if (quantities.stream().noneMatch(q -> q.overlaps(start, end))
          && (years() || !matcher.group().matches(YEAR))) {
        all.add(new Found(matcher.group(), start, end, false));
      }
    }
    all.removeIf(f -> question.contains(f.words));
    return all;
  }

  private boolean years() {
    return question.toLowerCase(Locale.ROOT).contains("year");
  }

  private static double around(String sentence, Found found, Map<String, Double> weights) {
    String near =
        sentence.substring(
            Math.max(0, found.start - REACH), Math.min(sentence.length(), found.end + REACH));
    return Asking.stems(near).stream().mapToDouble(stem -> weights.getOrDefault(stem, 0.0)).sum();
  }
}
