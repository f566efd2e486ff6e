package org.actant.experiment.analysis;

/// A condition as a point of the plane of score and cost.
///
/// @param score more is better
/// @param cost less is better
record Point(double score, double cost) {
  boolean dominates(Point other) {
    return score >= other.score && cost <= other.cost && (score > other.score || cost < other.cost);
  }
}
