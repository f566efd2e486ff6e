package org.actant.experiment.analysis;

/// What is told of every condition.
///
/// @param tier of the evidence for energy and its proxies; empty for others
/// @param compared whether it is worth a ratio to the baseline
record Metric(String name, String unit, String tier, boolean compared) {
  static final String ACCURACY = "accuracy";
  static final String MACRO_F1 = "macro_f1";
  static final String INFER_CPU = "infer_cpu_s_per_1000";
  static final String TRAIN_CPU = "train_cpu_s";
  static final String COMPRESS_CPU = "compress_cpu_s";

  /// CPU seconds of images, training and compression together.
  static final String MAKING_CPU = "making_cpu_s";

  /// CPU seconds of making the model and of all the inferences of its life.
  static final String LIFE_CPU = "life_cpu_s";

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
