package org.actant.experiment;

/// What a trial's process is told: the study, which of its trials to be, and where things are.
///
/// @param workspace the workspace's root
/// @param network the file of the block's network, written by the training trial and read by the
///   others
/// @param model where the compressed model goes
record TrialTask(Study study, Trial trial, String workspace, String network, String model) {
  Condition condition() {
    return study.condition(trial.condition());
  }
}
