package org.actant.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.actant.dataset.Dataset;
import org.actant.dataset.ImageSet;
import org.actant.input.InputException;
import org.actant.network.EngineReport;
import org.actant.network.OrtEngine;
import org.actant.technique.Findings;
import org.actant.technique.Serving;

/// A trial of a model that was brought: it is served as it is, and only the system and the way of
/// serving change.
final class ModelTrial {
  private ModelTrial() {}

  static TrialResult run(TrialChannel channel, TrialTask task, Subject.Model subject)
      throws IOException {
    Study study = task.study();
    Serving serving = task.condition().pipeline().plan(study.plan(task.trial().block())).serving();
    var _ = channel.window("start", 1, EngineReport::probe, _ -> 0); // loads the native code
    Dataset data = channel.window("load", 1, () -> TrainingTrial.load(task), d -> d.test().size());
    ImageSet images =
        switch (study.images().judge()) {
          case TEST -> data.test();
          case VALIDATION -> data.validation();
        };
    Path model = file(Path.of(task.workspace()), subject);
    var findings = new Findings();
    try (OrtEngine engine = OrtEngine.open(model, serving.options())) {
      var examination =
          new Examination(channel, study.protocol(), findings, study.seedOf(task.trial().block()));
      Examination.Seen seen = examination.run(engine, images, serving);
      return new TrialResult(
          -1,
          new TrialResult.Answers(
              seen.confusion(),
              seen.latencyP50Ms(),
              Files.size(model),
              Double.NaN,
              Double.NaN,
              true,
              engine.name()),
          findings.all(),
          "a model that was brought: " + subject.model());
    }
  }

  /// The model's file.
  ///
  /// @throws InputException if it is not there
  static Path file(Path workspace, Subject.Model subject) {
    Path model = workspace.resolve(subject.model());
    if (!Files.isRegularFile(model)) {
      throw new InputException(model, "no file", "an ONNX model");
    }
    return model;
  }
}
