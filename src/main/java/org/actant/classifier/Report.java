package org.actant.classifier;

import java.util.List;

/// How a classifier was made, kept in its file.
///
/// @param rows how many it learned from
/// @param counts how many of them have each label, in the classifier's order
/// @param features how many features it weighs
/// @param crossValidated macro-F1 of predictions for rows that were not learned from
/// @param constant macro-F1 of always answering the most frequent label, for the same rows
/// @param candidates the settings that were compared
public record Report(
    int rows,
    List<Integer> counts,
    int features,
    double crossValidated,
    double constant,
    List<Candidate> candidates) {
  public Report {
    counts = List.copyOf(counts);
    candidates = List.copyOf(candidates);
  }

  /// Settings that could have been chosen, and how good they were in cross-validation.
  public record Candidate(Settings settings, double macroF1) {}
}
