package org.actant.technique.model.filter;

import java.util.Arrays;

/// Entropy estimated from counts (Shannon 1948, DOI 10.1002/j.1538-7305.1948.tb01338.x).
final class Entropy {
  private Entropy() {}

  /// Returns for each value the number of its bin: `bins` of equal width lie between the smallest
  /// and the largest value. Equal values are all in bin 0.
  static int[] equalWidthBins(double[] values, int bins) {
    double least = Arrays.stream(values).min().orElse(0);
    double width = (Arrays.stream(values).max().orElse(0) - least) / bins;
    return Arrays.stream(values)
        .mapToInt(value -> width > 0 ? Math.min(bins - 1, (int) ((value - least) / width)) : 0)
        .toArray();
  }

  /// Returns the entropy of symbols 0, 1, … by their frequencies, in bits.
  static double bits(int[] symbols) {
    int[] counts = new int[Arrays.stream(symbols).max().orElse(0) + 1];
    for (int symbol : symbols) {
      counts[symbol]++;
    }
    double bits = 0;
    for (int count : counts) {
      double share = (double) count / symbols.length;
      bits -= count == 0 ? 0 : share * Math.log(share) / Math.log(2);
    }
    return bits;
  }
}
