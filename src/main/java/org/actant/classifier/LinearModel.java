package org.actant.classifier;

/// One weight a feature and head, and one for every text. Two labels share one head, which speaks
/// for the second and against the first; more labels have one each (one against the rest).
///
/// @param weights by head and feature
/// @param biases by head
record LinearModel(float[][] weights, float[] biases) {
  LinearModel {
    if (weights.length == 0 || weights.length != biases.length) {
      throw new IllegalArgumentException(weights.length + " heads, " + biases.length + " biases");
    }
  }

  static int heads(int labels) {
    return labels == 2 ? 1 : labels;
  }

  int labels() {
    return weights.length == 1 ? 2 : weights.length;
  }

  /// Returns the score of every label.
  double[] scores(SparseVector vector) {
    double[] heads = new double[weights.length];
    for (int head = 0; head < heads.length; head++) {
      heads[head] = biases[head] + vector.dot(weights[head]);
    }
    return scores(heads);
  }

  static double[] scores(double[] heads) {
    return heads.length == 1 ? new double[] {-heads[0], heads[0]} : heads;
  }

  /// Returns what a feature adds to the score of a label.
  double weight(int label, int feature) {
    if (weights.length == 1) {
      return label == 1 ? weights[0][feature] : -weights[0][feature];
    }
    return weights[label][feature];
  }
}
