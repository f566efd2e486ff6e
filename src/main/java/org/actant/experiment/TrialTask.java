package org.actant.experiment;

import java.io.IOException;
import java.nio.file.Path;
import org.actant.input.Json;

/// What a trial's process is told: the study, which of its trials to be, and where things are.
///
/// @param workspace the workspace's root
/// @param network the file of the block's network, written by the training trial and read by the
///   others
/// @param model where the compressed model goes
record TrialTask(Study study, Trial trial, String workspace, String network, String model) {
  /// The written form.
  ///
  /// @param study the run's copy of the study's file
  record Written(
      String study,
      int block,
      int position,
      String condition,
      String workspace,
      String network,
      String model) {}

  static void write(Path file, Path study, Trial trial, Path workspace, Path network, Path model)
      throws IOException {
    Json.write(
        file,
        new Written(
            study.toString(),
            trial.block(),
            trial.position(),
            trial.condition(),
            workspace.toString(),
            network.toString(),
            model.toString()));
  }

  static TrialTask read(Path file) throws IOException {
    Written written = Json.read(file, Written.class);
    return new TrialTask(
        StudyFile.readCopy(Path.of(written.study)),
        new Trial(written.block, written.position, written.condition),
        written.workspace,
        written.network,
        written.model);
  }

  Condition condition() {
    return study.condition(trial.condition());
  }
}
