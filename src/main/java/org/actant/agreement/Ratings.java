package org.actant.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What coders say about the same units: for each unit and coder a category, or nothing.
///
/// Units that were judged alike are kept as one pattern with a count. Thousands of sentences make a
/// handful of patterns, so a coefficient costs next to nothing and a bootstrap can ask for it a
/// thousand times.
///
/// @param <C> the categories; their order is the one that ordinal disagreement means
public final class Ratings<C> {
  /// The place of a judgment that was not made.
  static final int MISSING = -1;

  private final List<C> categories;
  private final int coders;
  private final int[][] patterns;
  private final int[] counts;

  private Ratings(List<C> categories, int coders, int[][] patterns, int[] counts) {
    this.categories = categories;
    this.coders = coders;
    this.patterns = patterns;
    this.counts = counts;
  }

  /// @param categories all that can occur, in order, each once
  /// @param units for each unit one category per coder, null where the coder said nothing
  public static <C> Ratings<C> of(
      int coders, List<C> categories, List<? extends List<? extends @Nullable C>> units) {
    var places = new TreeMap<String, int[]>();
    var counted = new TreeMap<String, Integer>();
    for (List<? extends @Nullable C> unit : units) {
      int[] pattern = pattern(coders, categories, unit);
      String key = Arrays.toString(pattern);
      places.put(key, pattern);
      counted.merge(key, 1, Integer::sum);
    }
    // the most frequent first: drawing looks there first
    List<String> keys = new ArrayList<>(places.keySet());
    keys.sort(
        Comparator.comparing((String key) -> -counted.getOrDefault(key, 0))
            .thenComparing(Comparator.naturalOrder()));
    return new Ratings<>(
        List.copyOf(categories),
        coders,
        keys.stream().map(places::get).toArray(int[][]::new),
        keys.stream().mapToInt(key -> counted.getOrDefault(key, 0)).toArray());
  }

  private static <C> int[] pattern(
      int coders, List<C> categories, List<? extends @Nullable C> unit) {
    if (unit.size() != coders) {
      throw new IllegalArgumentException(
          unit.size() + " judgments of " + coders + " coders: " + unit);
    }
    int[] pattern = new int[coders];
    for (int i = 0; i < coders; i++) {
      C category = unit.get(i);
      pattern[i] = category == null ? MISSING : categories.indexOf(category);
      if (category != null && pattern[i] < 0) {
        throw new IllegalArgumentException(category + " is not among " + categories);
      }
    }
    return pattern;
  }

  public List<C> categories() {
    return categories;
  }

  public int coders() {
    return coders;
  }

  /// The number of units.
  public int size() {
    return IntStream.of(counts).sum();
  }

  int patterns() {
    return patterns.length;
  }

  /// The places of the judgments in [#categories], or [#MISSING].
  int[] pattern(int index) {
    return patterns[index];
  }

  /// How many units have the pattern.
  int count(int index) {
    return counts[index];
  }

  /// Returns how many coders put the units of a pattern into each category.
  int[] votes(int index) {
    int[] votes = new int[categories.size()];
    for (int place : patterns[index]) {
      if (place != MISSING) {
        votes[place]++;
      }
    }
    return votes;
  }

  /// Returns the units that at least so many coders judged.
  Ratings<C> judgedBy(int atLeast) {
    int[] kept =
        IntStream.range(0, patterns.length)
            .filter(
                i -> IntStream.of(patterns[i]).filter(place -> place != MISSING).count() >= atLeast)
            .toArray();
    return new Ratings<>(
        categories,
        coders,
        IntStream.of(kept).mapToObj(i -> patterns[i]).toArray(int[][]::new),
        IntStream.of(kept).map(i -> counts[i]).toArray());
  }

  /// Returns the names of the categories that somebody used.
  List<C> used() {
    boolean[] used = new boolean[categories.size()];
    for (int[] pattern : patterns) {
      for (int place : pattern) {
        if (place != MISSING) {
          used[place] = true;
        }
      }
    }
    return IntStream.range(0, used.length)
        .filter(i -> used[i])
        .mapToObj(categories::get)
        .collect(Collectors.toList());
  }

  /// Returns as many units, drawn with replacement.
  Ratings<C> redrawn(RandomGenerator random) {
    int size = size();
    int[] drawn = new int[counts.length];
    for (int i = 0; i < size; i++) {
      int left = random.nextInt(size);
      int pattern = 0;
      while (left >= counts[pattern]) {
        left -= counts[pattern];
        pattern++;
      }
      drawn[pattern]++;
    }
    int[] kept = IntStream.range(0, drawn.length).filter(i -> drawn[i] > 0).toArray();
    return new Ratings<>(
        categories,
        coders,
        IntStream.of(kept).mapToObj(i -> patterns[i]).toArray(int[][]::new),
        IntStream.of(kept).map(i -> drawn[i]).toArray());
  }
}
