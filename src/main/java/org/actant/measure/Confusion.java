package org.actant.measure;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// How many things of each class (row) were given each class (column).
public record Confusion(List<List<Integer>> counts) {
  public Confusion {
    counts = counts.stream().map(List::copyOf).toList();
    for (List<Integer> row : counts) {
      if (row.size() != counts.size() || row.stream().anyMatch(n -> n < 0)) {
        throw new IllegalArgumentException("no confusion matrix: " + counts);
      }
    }
  }

  public static Confusion of(int[][] counts) {
    return new Confusion(
        Arrays.stream(counts).map(row -> Arrays.stream(row).boxed().toList()).toList());
  }

  /// How many classes there are.
  public int classes() {
    return counts.size();
  }

  /// How many things of a class were there.
  public long of(int label) {
    return counts.get(label).stream().mapToLong(Integer::longValue).sum();
  }

  private long answered(int label) {
    return counts.stream().mapToLong(row -> row.get(label)).sum();
  }

  private long all() {
    long all = 0;
    for (int label = 0; label < classes(); label++) {
      all += of(label);
    }
    return all;
  }

  /// The share of all things that were named rightly.
  public double accuracy() {
    long right = 0;
    for (int label = 0; label < classes(); label++) {
      right += counts.get(label).get(label);
    }
    return (double) right / all();
  }

  /// F1 of a class, the harmonic mean of precision and recall, as 2 TP / (2 TP + FP + FN); NaN for
  /// a class that neither occurs nor was answered.
  public double f1(int label) {
    return 2.0 * counts.get(label).get(label) / (of(label) + answered(label));
  }

  /// The mean of the classes' F1, each class counting the same, after Opitz and Burst, *Macro F1
  /// and Macro F1*, 2019, arXiv 1911.03347, who advise this form. A class that neither occurs nor
  /// was answered is left out.
  public double macroF1() {
    double sum = 0;
    int defined = 0;
    for (int label = 0; label < classes(); label++) {
      double f1 = f1(label);
      if (!Double.isNaN(f1)) {
        sum += f1;
        defined++;
      }
    }
    return sum / defined;
  }

  /// What a classifier that always names the most frequent class would have done; the first of
  /// equally frequent ones.
  public Confusion constant() {
    int most = 0;
    for (int label = 1; label < classes(); label++) {
      most = of(label) > of(most) ? label : most;
    }
    int[][] rows = new int[classes()][classes()];
    for (int label = 0; label < classes(); label++) {
      rows[label][most] = (int) of(label);
    }
    return of(rows);
  }

  /// Draws as many things of each class again from those that there were.
  Confusion resample(RandomGenerator random) {
    int[][] rows = new int[classes()][];
    for (int label = 0; label < classes(); label++) {
      rows[label] = resample(counts.get(label), of(label), random);
    }
    return of(rows);
  }

  /// A multinomial draw as a chain of binomial ones.
  private static int[] resample(List<Integer> row, long n, RandomGenerator random) {
    int[] drawn = new int[row.size()];
    long left = n;
    double rest = n;
    for (int i = 0; i < drawn.length && left > 0; i++) {
      int k = binomial(left, Math.min(1, row.get(i) / rest), random);
      drawn[i] = k;
      left -= k;
      rest -= row.get(i);
    }
    return drawn;
  }

  /// By counting for few tries or a rare event, by the normal approximation with continuity
  /// correction where both outcomes are expected more than 30 times.
  private static int binomial(long tries, double p, RandomGenerator random) {
    if (p <= 0) {
      return 0;
    }
    if (p >= 1) {
      return (int) tries;
    }
    if (p > 0.5) {
      return (int) tries - binomial(tries, 1 - p, random);
    }
    if (tries * p > 30) {
      double drawn = tries * p + Math.sqrt(tries * p * (1 - p)) * random.nextGaussian();
      return (int) Math.clamp(Math.round(drawn), 0, tries);
    }
    // the gaps between successes are geometric (Devroye 1986, X.4.3)
    int successes = 0;
    double log = Math.log1p(-p);
    for (double at = gap(random, log); at <= tries; at += gap(random, log)) {
      successes++;
    }
    return successes;
  }

  private static double gap(RandomGenerator random, double log) {
    return Math.floor(Math.log1p(-random.nextDouble()) / log) + 1;
  }
}
