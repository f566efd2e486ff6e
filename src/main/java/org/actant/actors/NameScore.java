package org.actant.actors;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.actant.measure.Interval;
import org.jspecify.annotations.Nullable;

/// How well names are found: a name counts as found if it starts and ends exactly where it is
/// marked (Tjong Kim Sang and De Meulder 2003, doi 10.3115/1119176.1119195). The sentence is the
/// unit that is drawn again for the interval.
///
/// @param hits of each sentence: names found that are marked
/// @param found of each sentence: names found
/// @param marked of each sentence: names marked
record NameScore(List<Integer> hits, List<Integer> found, List<Integer> marked) {
  private static final int DRAWS = 2000;

  NameScore {
    hits = List.copyOf(hits);
    found = List.copyOf(found);
    marked = List.copyOf(marked);
  }

  private static int sum(List<Integer> counts) {
    return counts.stream().mapToInt(Integer::intValue).sum();
  }

  int allHits() {
    return sum(hits);
  }

  int allFound() {
    return sum(found);
  }

  int allMarked() {
    return sum(marked);
  }

  double precision() {
    return (double) allHits() / allFound();
  }

  double recall() {
    return (double) allHits() / allMarked();
  }

  double f1() {
    return 2.0 * allHits() / (allFound() + allMarked());
  }

  /// Returns the 95 % percentile interval of F1 under resampling of sentences (Efron and Tibshirani
  /// 1993, chapter 13).
  Interval<Double> interval(long seed) {
    return percentiles(draws(this, null, seed));
  }

  /// Returns the 95 % percentile interval of this F1 less another's, on the same sentences.
  Interval<Double> difference(NameScore other, long seed) {
    return percentiles(draws(this, other, seed));
  }

  private static Interval<Double> percentiles(double[] draws) {
    Arrays.sort(draws);
    return new Interval<>(
        draws[(int) Math.round(0.025 * (DRAWS - 1))], draws[(int) Math.round(0.975 * (DRAWS - 1))]);
  }

  private static double[] draws(NameScore score, @Nullable NameScore other, long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    double[] draws = new double[DRAWS];
    int[] drawn = new int[score.hits.size()];
    for (int draw = 0; draw < DRAWS; draw++) {
      for (int i = 0; i < drawn.length; i++) {
        drawn[i] = random.nextInt(drawn.length);
      }
      draws[draw] = score.f1(drawn) - (other == null ? 0 : other.f1(drawn));
    }
    return draws;
  }

  private double f1(int[] sentences) {
    int hit = 0;
    int all = 0;
    for (int sentence : sentences) {
      hit += hits.get(sentence);
      all += found.get(sentence) + marked.get(sentence);
    }
    return all == 0 ? 0 : 2.0 * hit / all;
  }
}
