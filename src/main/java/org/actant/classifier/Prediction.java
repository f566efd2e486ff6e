package org.actant.classifier;

import java.util.List;

/// What a classifier says of a text.
///
/// @param label the most probable one
/// @param probability calibrated, of that label
/// @param probabilities of all labels in the classifier's order
public record Prediction(Label label, double probability, List<Double> probabilities) {
  public Prediction {
    probabilities = List.copyOf(probabilities);
  }
}
