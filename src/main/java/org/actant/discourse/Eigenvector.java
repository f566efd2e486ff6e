package org.actant.discourse;

import java.util.Arrays;

/// Eigenvector centrality (Bonacich 1972, doi:10.1080/0022250X.1972.9989806): a node counts as much
/// as the nodes it is tied to. Of the weights in both directions, without negative ties; the
/// largest value is 1, and it is 0 outside the part of the network with the largest eigenvalue.
/// Found by power iteration on A + I, which also comes to rest on two-mode networks.
final class Eigenvector {
  private static final int MOST_STEPS = 10_000;
  private static final double STILL = 1e-12;

  private Eigenvector() {}

  static double[] of(Network network) {
    int n = network.nodes().size();
    double heaviest =
        network.ties().stream()
            .filter(tie -> !tie.isNegative())
            .mapToDouble(Tie::weight)
            .max()
            .orElse(0);
    double[] vector = new double[n];
    if (heaviest == 0) {
      return vector;
    }
    Arrays.fill(vector, 1);
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] next = times(network, vector, heaviest);
      double moved = 0;
      for (int i = 0; i < n; i++) {
        moved = Math.max(moved, Math.abs(next[i] - vector[i]));
      }
      vector = next;
      if (moved < STILL) {
        break;
      }
    }
    return Arrays.stream(vector).map(value -> value < 1e-6 ? 0 : value).toArray();
  }

  /// (A + I) v, divided by its largest value.
  private static double[] times(Network network, double[] vector, double heaviest) {
    double[] product = vector.clone();
    for (Tie tie : network.ties()) {
      if (!tie.isNegative() && tie.source() != tie.target()) {
        double weight = tie.weight() / heaviest;
        product[tie.source()] += weight * vector[tie.target()];
        product[tie.target()] += weight * vector[tie.source()];
      }
    }
    double largest = Arrays.stream(product).max().orElse(1);
    return Arrays.stream(product).map(value -> value / largest).toArray();
  }
}
