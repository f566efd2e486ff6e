package org.actant.agreement;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How far two categories lie apart: the metric difference δ² of Krippendorff's alpha.
@FunctionalInterface
public interface Distance<C> {
  /// @param a a place among the categories
  /// @param b another
  /// @param totals how often each category occurs in judgments that can be compared
  double between(List<C> categories, int a, int b, double[] totals);

  /// Names: they are the same or they are not.
  static <C> Distance<C> nominal() {
    return (_, a, b, _) -> a == b ? 0 : 1;
  }

  /// Ranks: the number of judgments from the one to the other, half of each end, squared
  /// (Krippendorff 2004, *Content Analysis*, 2nd ed., p. 233).
  static <C> Distance<C> ordinal() {
    return (_, a, b, totals) -> {
      double between = -(totals[a] + totals[b]) / 2;
      for (int i = Math.min(a, b); i <= Math.max(a, b); i++) {
        between += totals[i];
      }
      return a == b ? 0 : between * between;
    };
  }

  /// Numbers: their difference, squared.
  static <C extends Number> Distance<C> interval() {
    return (categories, a, b, _) -> {
      double difference = categories.get(a).doubleValue() - categories.get(b).doubleValue();
      return difference * difference;
    };
  }

  /// Sets: one minus MASI, the Jaccard index weighted by how the sets lie to each other: 1 if
  /// equal, 2/3 if one holds the other, 1/3 if they overlap, 0 if they are disjoint (Passonneau,
  /// *Measuring agreement on set-valued items (MASI) for semantic and pragmatic annotation*, LREC
  /// 2006). Two empty sets are equal: both coders found nothing.
  static <T> Distance<Set<T>> masi() {
    return (categories, a, b, _) -> 1 - masi(categories.get(a), categories.get(b));
  }

  /// Returns this distance, computed once for every two of these categories; for distances that do
  /// not depend on the judgments.
  default Distance<C> over(List<C> categories) {
    int size = categories.size();
    double[][] table = new double[size][size];
    for (int a = 0; a < size; a++) {
      for (int b = 0; b < size; b++) {
        table[a][b] = between(categories, a, b, new double[size]);
      }
    }
    return (_, a, b, _) -> table[a][b];
  }

  private static <T> double masi(Set<T> a, Set<T> b) {
    if (a.equals(b)) {
      return 1;
    }
    var both = new HashSet<>(a);
    both.retainAll(b);
    if (both.isEmpty()) {
      return 0;
    }
    double jaccard = (double) both.size() / (a.size() + b.size() - both.size());
    boolean nested = both.size() == Math.min(a.size(), b.size());
    return jaccard * (nested ? 2.0 : 1.0) / 3;
  }
}
