package org.actant.experiment.analysis;

/// What is told of every condition.
///
/// @param tier of the evidence for energy and its proxies; empty for others
/// @param compared whether it is worth a ratio to the baseline
record Metric(String name, String unit, String tier, boolean compared) {
  static final String ACCURACY = "accuracy";
  static final String INFER_CPU = "infer_cpu_s_per_1000";

  /// Processors busy with other work during inference: near zero in a quiet window.
  static final String NEIGHBORS = "infer_neighbors";

  static Metric plain(String name, String unit) {
    return new Metric(name, unit, "", true);
  }

  /// A figure that is the same for all conditions of a block, or that no ratio makes sense of.
  static Metric alone(String name, String unit) {
    return new Metric(name, unit, "", false);
  }

  static Metric proxy(String name, String unit) {
    return new Metric(name, unit, "T6", true);
  }

  static Metric counter(String name, String unit) {
    return new Metric(name, unit, "T2", true);
  }
}
