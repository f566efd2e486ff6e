package org.actant.experiment.online;

/// What decides how a recurring job is run. It is asked and told in turn.
interface Policy {
  /// How to run the job next.
  ///
  /// @param power how the power limit is found
  record Proposal(int batch, PowerSearch power) {}

  Proposal propose();

  /// Hears what the proposed run took.
  void observe(Run run);

  /// How many times the lowest cost of a recurrence so far a run may cost before it is stopped;
  /// infinite for never.
  default double patience() {
    return Double.POSITIVE_INFINITY;
  }
}
