package org.actant.energy.model;

/// How wrong a model was on measured machines.
///
/// @param error what was learnt from all of them
/// @param mape mean of |model − truth| / truth over the points, before any correction
/// @param covered points inside the interval of 90 % that was learnt from the other machines
public record ModelAccuracy(ModelError error, double mape, int covered) {
  /// Points inside over points.
  public double coverage() {
    return (double) covered / error.points();
  }
}
