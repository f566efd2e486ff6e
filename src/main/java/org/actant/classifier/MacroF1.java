package org.actant.classifier;

/// The mean of the labels' F1, each counting the same. A label that neither occurs nor is predicted
/// is left out.
final class MacroF1 {
  private MacroF1() {}

  /// @param truth labels from 0
  /// @param predicted likewise
  static double of(int[] truth, int[] predicted, int labels) {
    int[] right = new int[labels];
    int[] named = new int[labels];
    for (int i = 0; i < truth.length; i++) {
      named[truth[i]]++;
      named[predicted[i]]++;
      if (truth[i] == predicted[i]) {
        right[truth[i]]++;
      }
    }
    double sum = 0;
    int present = 0;
    for (int label = 0; label < labels; label++) {
      if (named[label] > 0) {
        sum += 2.0 * right[label] / named[label];
        present++;
      }
    }
    return sum / present;
  }
}
