package org.actant.measure;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The step-down correction of many p-values that keeps the chance of any false finding: Holm, *A
/// simple sequentially rejective multiple test procedure*, Scandinavian Journal of Statistics 6
/// (1979) 65–70.
public final class Holm {
  private Holm() {}

  /// Returns the adjusted p-values in the order of the given ones.
  public static double[] adjust(double... p) {
    List<Integer> order =
        IntStream.range(0, p.length).boxed().sorted(Comparator.comparingDouble(i -> p[i])).toList();
    double[] adjusted = new double[p.length];
    double largest = 0;
    for (int rank = 0; rank < p.length; rank++) {
      int i = order.get(rank);
      largest = Math.max(largest, Math.min(1, (p.length - rank) * p[i]));
      adjusted[i] = largest;
    }
    return adjusted;
  }
}
