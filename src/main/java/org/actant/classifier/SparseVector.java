package org.actant.classifier;

/// The features that a text has, by ascending index from 0.
record SparseVector(int[] indexes, float[] values) {
  double dot(float[] weights) {
    double sum = 0;
    for (int i = 0; i < indexes.length; i++) {
      sum += (double) values[i] * weights[indexes[i]];
    }
    return sum;
  }
}
