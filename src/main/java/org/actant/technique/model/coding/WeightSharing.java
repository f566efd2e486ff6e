package org.actant.technique.model.coding;

import java.util.Arrays;

/// Shares the weights of a layer by k-means clustering in one dimension (Han, Mao and Dally 2016,
/// section 3): the first centroids lie at equal distances from the smallest weight to the largest,
/// which keeps the few large weights apart; then Lloyd's algorithm (doi:10.1109/TIT.1982.1056489)
/// runs until no weight changes its cluster. Weights that are 0 stay 0 and belong to no cluster.
final class WeightSharing {
  private static final int MOST_ROUNDS = 300;

  private WeightSharing() {}

  /// Returns the weights with at most 2^bits different values, 0 among them.
  ///
  /// @param bits 1 to 16
  static SharedWeights share(float[] values, int bits) {
    float[] sorted = nonZero(values);
    float[] centroids = cluster(sorted, (1 << bits) - 1);
    float[] codebook = new float[centroids.length + 1];
    System.arraycopy(centroids, 0, codebook, 1, centroids.length);
    int[] codes = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      codes[i] = values[i] == 0 ? 0 : 1 + nearest(centroids, values[i]);
    }
    return new SharedWeights(codebook, codes);
  }

  /// Returns the centroids of clusters that are not empty, ascending; at most `count`.
  ///
  /// @param sorted ascending
  static float[] cluster(float[] sorted, int count) {
    float[] centroids = linear(sorted, count);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      float[] means = means(sorted, centroids);
      if (Arrays.equals(means, centroids)) {
        break;
      }
      centroids = means;
    }
    return centroids;
  }

  private static float[] nonZero(float[] values) {
    float[] kept = new float[values.length];
    int count = 0;
    for (float value : values) {
      if (value != 0) {
        kept[count++] = value;
      }
    }
    float[] sorted = Arrays.copyOf(kept, count);
    Arrays.sort(sorted);
    return sorted;
  }

  private static float[] linear(float[] sorted, int count) {
    if (sorted.length == 0) {
      return new float[0];
    }
    double low = sorted[0];
    double step = count == 1 ? 0 : (sorted[sorted.length - 1] - low) / (count - 1);
    float[] centroids = new float[count];
    for (int c = 0; c < count; c++) {
      centroids[c] = (float) (count == 1 ? middle(sorted) : low + c * step);
    }
    return centroids;
  }

  private static double middle(float[] sorted) {
    return (sorted[0] + (double) sorted[sorted.length - 1]) / 2;
  }

  /// Returns the mean of each cluster; an empty one is dropped. Clusters are runs of the sorted
  /// weights, cut halfway between two centroids.
  private static float[] means(float[] sorted, float[] centroids) {
    float[] means = new float[centroids.length];
    int count = 0;
    int from = 0;
    for (int c = 0; c < centroids.length; c++) {
      double sum = 0;
      int to = from;
      while (to < sorted.length && (c == centroids.length - 1 || below(sorted[to], centroids, c))) {
        sum += sorted[to++];
      }
      if (to > from) {
        means[count++] = (float) (sum / (to - from));
      }
      from = to;
    }
    return Arrays.copyOf(means, count);
  }

  private static int nearest(float[] centroids, float value) {
    int c = 0;
    int high = centroids.length - 1;
    while (c < high) {
      int middle = (c + high) / 2;
      if (below(value, centroids, middle)) {
        high = middle;
      } else {
        c = middle + 1;
      }
    }
    return c;
  }

  /// Whether a value is nearer to centroid `c` than to the next, or as near.
  private static boolean below(float value, float[] centroids, int c) {
    return value - (double) centroids[c] <= (double) centroids[c + 1] - value;
  }
}
