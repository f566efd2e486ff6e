package org.actant.experiment.design;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// A regular fraction 2^(k-p) of all combinations of k factors with two levels each: the first k-p
/// factors are crossed, each other one follows from its *generator*, such as E = ABCD.
///
/// Factors have the letters A, B, C and so on without I, as in the literature. An effect is a set
/// of factors, here bits. The products of the generators' words with each other are the defining
/// relation; effects that differ by one of its words are aliased. The length of the shortest word
/// is the resolution: III mixes main effects with interactions of two, IV these with each other, V
/// only with those of three.
///
/// The generators are those of Box and Hunter, *The 2^(k-p) fractional factorial designs*,
/// Technometrics 3 (1961), doi:10.1080/00401706.1961.10489951, as tabled in Montgomery, *Design and
/// Analysis of Experiments*, ch. 8. Of the 2^p fractions that belong to them, the one with the
/// baseline (all factors low) is taken; aliases differ from those of the principal fraction at most
/// in sign.
///
/// @param factors k
/// @param generators one word for each generated factor, without that factor, in the factors' order
public record Fraction(int factors, List<Integer> generators) {
  private static final String LETTERS = "ABCDEFGHJKLMNOP";

  /// By number of factors, the smallest fraction last.
  private static final Map<Integer, List<String>> TABLE =
      Map.of(
          3, List.of("AB"),
          4, List.of("ABC"),
          5, List.of("ABCD", "AB AC"),
          6, List.of("ABCDE", "ABC BCD", "AB AC BC"),
          7, List.of("ABCDEF", "ABCD ABDE", "ABC BCD ACD", "AB AC BC ABC"),
          8, List.of("ABCD ABEF", "ABC ABD BCDE", "BCD ACD ABC ABD"),
          9,
              List.of(
                  "ACDFG BCEFG", "ABCD ACEF CDEF", "BCDE ACDE ABDE ABCE", "ABC BCD ACD ABD ABCD"),
          10,
              List.of(
                  "ABCG BCDE ACDF",
                  "BCDF ACDF ABDE ABCE",
                  "ABCD ABCE ABDE ACDE BCDE",
                  "ABC BCD ACD ABD ABCD AB"),
          11,
              List.of(
                  "CDE ABCD ABF BDEF ADEF",
                  "ABC BCD CDE ACD ADE BDE",
                  "ABC BCD ACD ABD ABCD AB AC"));

  public Fraction {
    generators = List.copyOf(generators);
    if (factors > LETTERS.length() || generators.isEmpty() || generators.size() >= factors) {
      throw new IllegalArgumentException(generators.size() + " generators of " + factors);
    }
    int crossed = factors - generators.size();
    for (int generator : generators) {
      if (Integer.bitCount(generator) < 2 || generator >= 1 << crossed) {
        throw new IllegalArgumentException(
            "a generator has two or more of the letters " + LETTERS.substring(0, crossed));
      }
    }
  }

  /// The most factors that a fraction can have.
  public static int mostFactors() {
    return LETTERS.length();
  }

  /// The smallest tabled fraction of at least this resolution; empty if there is none.
  public static Optional<Fraction> of(int factors, int resolution) {
    return TABLE.getOrDefault(factors, List.of()).reversed().stream()
        .map(words -> parse(factors, List.of(words.split(" "))))
        .filter(fraction -> fraction.resolution() >= resolution)
        .findFirst();
  }

  /// Reads generators such as `ABCD`, one for each of the last factors.
  ///
  /// @throws IllegalArgumentException if they are no words over the crossed factors' letters
  public static Fraction parse(int factors, List<String> generators) {
    return new Fraction(factors, generators.stream().map(Fraction::word).toList());
  }

  private static int word(String letters) {
    int word = 0;
    for (char letter : letters.toCharArray()) {
      int bit = LETTERS.indexOf(letter);
      if (bit < 0 || (word & 1 << bit) != 0) {
        throw new IllegalArgumentException(letters + " is no word of different letters");
      }
      word |= 1 << bit;
    }
    return word;
  }

  /// The levels (0 or 1) of each factor in each run, the baseline first.
  public List<List<Integer>> runs() {
    int crossed = factors - generators.size();
    var runs = new ArrayList<List<Integer>>();
    for (int run = 0; run < 1 << crossed; run++) {
      var levels = new ArrayList<Integer>();
      for (int factor = 0; factor < crossed; factor++) {
        levels.add(run >> (crossed - 1 - factor) & 1);
      }
      for (int generator : generators) {
        int sum = 0;
        for (int factor = 0; factor < crossed; factor++) {
          sum += (generator >> factor & 1) * levels.get(factor);
        }
        levels.add(sum % 2);
      }
      runs.add(List.copyOf(levels));
    }
    return List.copyOf(runs);
  }

  /// The words of the defining relation, without the identity.
  List<Integer> definingRelation() {
    int crossed = factors - generators.size();
    var words = new TreeSet<Integer>();
    for (int chosen = 1; chosen < 1 << generators.size(); chosen++) {
      int word = 0;
      for (int i = 0; i < generators.size(); i++) {
        if ((chosen >> i & 1) == 1) {
          word ^= generators.get(i) | 1 << (crossed + i);
        }
      }
      words.add(word);
    }
    return List.copyOf(words);
  }

  /// The length of the shortest word of the defining relation.
  public int resolution() {
    return definingRelation().stream().mapToInt(Integer::bitCount).min().orElseThrow();
  }

  /// For each main effect and interaction of two: the others of these that it cannot be told from.
  /// Effects without such an alias are not named; each group of aliases is named once.
  ///
  /// @param names of the factors
  public List<String> aliases(List<String> names) {
    Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
    for (int effect : smallEffects()) {
      groups.computeIfAbsent(representative(effect), _ -> new ArrayList<>()).add(effect);
    }
    return groups.values().stream()
        .filter(group -> group.size() > 1)
        .map(group ->
            group.stream()
                .map(effect -> name(effect, names))
                .reduce((a, b) -> a + " = " + b)
                .orElseThrow())
        .toList();
  }

  /// Main effects, then interactions of two.
  private List<Integer> smallEffects() {
    var effects = new TreeMap<Integer, Integer>();
    for (int a = 0; a < factors; a++) {
      effects.put(a, 1 << a);
      for (int b = a + 1; b < factors; b++) {
        effects.put(factors + a * factors + b, 1 << a | 1 << b);
      }
    }
    return List.copyOf(effects.values());
  }

  private int representative(int effect) {
    return definingRelation().stream().map(word -> word ^ effect).reduce(effect, Math::min);
  }

  private static String name(int effect, List<String> names) {
    var parts = new ArrayList<String>();
    for (int factor = 0; factor < names.size(); factor++) {
      if ((effect >> factor & 1) == 1) {
        parts.add(names.get(factor));
      }
    }
    return String.join("×", parts);
  }

  /// Such as `2^(5-1), resolution V, E = ABCD`.
  public String describe() {
    int crossed = factors - generators.size();
    var text =
        new StringBuilder(
            "2^(%s-%s), resolution %s".formatted(factors, generators.size(), roman()));
    for (int i = 0; i < generators.size(); i++) {
      text.append(", ").append(LETTERS.charAt(crossed + i)).append(" = ");
      for (int factor = 0; factor < crossed; factor++) {
        if ((generators.get(i) >> factor & 1) == 1) {
          text.append(LETTERS.charAt(factor));
        }
      }
    }
    return text.toString();
  }

  private String roman() {
    int resolution = resolution();
    List<String> numerals = List.of("III", "IV", "V", "VI", "VII");
    return resolution >= 3 && resolution <= 7
        ? numerals.get(resolution - 3)
        : String.valueOf(resolution);
  }
}
