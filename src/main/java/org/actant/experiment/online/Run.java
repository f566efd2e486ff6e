package org.actant.experiment.online;

/// What one run of a job took.
///
/// @param watts the power limit after the first epoch
/// @param cost in joules worth
/// @param reached whether it reached the target
record Run(int batch, double watts, double joules, double seconds, double cost, boolean reached) {
  /// Whether not one epoch was run, because it would have cost too much.
  boolean isEmpty() {
    return seconds == 0;
  }
}
