package org.actant.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.actant.dataset.Dataset;
import org.actant.dataset.DatasetRequest;
import org.actant.dataset.Datasets;
import org.actant.network.Architecture;
import org.actant.network.EngineReport;
import org.actant.network.TrainedNetwork;
import org.actant.network.Trainer;
import org.actant.network.Training;

/// The trial that trains a block's network.
final class TrainingTrial {
  private TrainingTrial() {}

  static TrialResult run(TrialChannel channel, TrialTask task) throws IOException {
    EngineReport engine = channel.window("start", 1, EngineReport::probe, _ -> 0);
    Dataset data = channel.window("load", 1, () -> load(task), d -> d.train().size());
    var losses = new StringBuilder();
    TrainedNetwork network =
        channel.window(
            "train",
            1,
            () -> train(task, data, losses),
            _ -> (long) task.study().training().epochs() * data.train().size());
    NetworkFile.write(network, Path.of(task.network()));
    return new TrialResult(
        network.parameters(), null, "loss by epoch:" + losses + "; " + engine.message());
  }

  private static TrainedNetwork train(TrialTask task, Dataset data, StringBuilder losses) {
    Study study = task.study();
    Study.TrainingPlan plan = study.training();
    return Trainer.train(
        Architecture.parse(study.network()),
        data.train(),
        new Training(
            plan.epochs(), plan.batch(), plan.learningRate(), study.seedOf(task.trial().block())),
        (_, _, loss) -> losses.append(String.format(Locale.ROOT, " %.4f", loss)));
  }

  /// All blocks see the same images: the data set's seed is the study's.
  static Dataset load(TrialTask task) throws IOException {
    Study study = task.study();
    return Datasets.load(
        study.images().name(),
        new DatasetRequest(
            Path.of(task.workspace()),
            study.images().train(),
            study.images().test(),
            study.seed()));
  }
}
