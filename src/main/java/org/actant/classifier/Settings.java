package org.actant.classifier;

/// What is decided before a model is fitted.
///
/// @param features what texts are taken apart into
/// @param cost what an error costs against large weights (C of LIBLINEAR)
public record Settings(Features features, double cost) {
  public Settings {
    if (!(cost > 0 && cost <= 1e6)) {
      throw new IllegalArgumentException("a cost of " + cost);
    }
  }
}
