package org.actant.technique.model.coding;

/// The weights of one layer, shared: few different values.
///
/// @param codebook the values; the first is 0
/// @param codes for each weight its place in the codebook; 0 for a weight that is 0
@SuppressWarnings("ArrayRecordComponent")
record SharedWeights(float[] codebook, int[] codes) {
  SharedWeights {
    if (codebook.length == 0 || codebook[0] != 0) {
      throw new IllegalArgumentException("a codebook must begin with 0");
    }
  }

  /// Returns the weights themselves.
  float[] values() {
    float[] values = new float[codes.length];
    for (int i = 0; i < codes.length; i++) {
      values[i] = codebook[codes[i]];
    }
    return values;
  }

  /// The number of weights that are not 0.
  int kept() {
    int kept = 0;
    for (int code : codes) {
      kept += code == 0 ? 0 : 1;
    }
    return kept;
  }

  /// Returns the same sharing with other centroids: each the mean of what its weights are in
  /// `values`. The mean of weights that each took a step along its own gradient is the centroid
  /// after one step along the mean of these gradients. Han, Mao and Dally 2016, section 3.3, use
  /// their sum, which is the same with a learning rate divided by the size of the cluster.
  SharedWeights refit(float[] values) {
    double[] sums = new double[codebook.length];
    int[] sizes = new int[codebook.length];
    for (int i = 0; i < codes.length; i++) {
      sums[codes[i]] += values[i];
      sizes[codes[i]]++;
    }
    float[] means = new float[codebook.length];
    for (int c = 1; c < means.length; c++) {
      means[c] = sizes[c] == 0 ? codebook[c] : (float) (sums[c] / sizes[c]);
    }
    return new SharedWeights(means, codes);
  }
}
