package org.actant.agreement;

import java.util.stream.IntStream;

/// Krippendorff's coincidence matrix: how often two categories meet in one unit. Each unit weighs
/// as many judgments as it has; units with fewer than two have nothing to compare and are left out.
final class Coincidences {
  private final double[][] pairs;
  private final double[] totals;
  private final double judgments;

  private Coincidences(double[][] pairs, double[] totals, double judgments) {
    this.pairs = pairs;
    this.totals = totals;
    this.judgments = judgments;
  }

  static Coincidences of(Ratings<?> ratings) {
    int size = ratings.categories().size();
    double[][] pairs = new double[size][size];
    double[] totals = new double[size];
    double judgments = 0;
    for (int p = 0; p < ratings.patterns(); p++) {
      int[] votes = ratings.votes(p);
      int judged = IntStream.of(votes).sum();
      if (judged < 2) {
        continue;
      }
      judgments += (double) judged * ratings.count(p);
      for (int a = 0; a < size; a++) {
        if (votes[a] > 0) {
          totals[a] += (double) votes[a] * ratings.count(p);
          for (int b = 0; b < size; b++) {
            int meetings = votes[a] * (a == b ? votes[a] - 1 : votes[b]);
            pairs[a][b] += (double) meetings * ratings.count(p) / (judged - 1);
          }
        }
      }
    }
    return new Coincidences(pairs, totals, judgments);
  }

  double pairs(int a, int b) {
    return pairs[a][b];
  }

  double[] totals() {
    return totals;
  }

  /// The judgments that can be compared.
  double judgments() {
    return judgments;
  }

  /// The share of meetings in which both say the same.
  double agreement() {
    double same = 0;
    for (int a = 0; a < totals.length; a++) {
      same += pairs[a][a];
    }
    return same / judgments;
  }
}
