package org.actant.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.actant.dataset.Dataset;
import org.actant.dataset.DatasetRequest;
import org.actant.dataset.Datasets;
import org.actant.network.EngineReport;
import org.actant.network.TrainedNetwork;
import org.actant.technique.Findings;
import org.actant.technique.Plan;
import org.actant.technique.Workbench;

/// The trial that trains a block's network.
final class TrainingTrial {
  private TrainingTrial() {}

  static TrialResult run(TrialChannel channel, TrialTask task) throws IOException {
    EngineReport engine = channel.window("start", 1, EngineReport::probe, _ -> 0);
    Dataset data = channel.window("load", 1, () -> load(task), d -> d.train().size());
    var findings = new Findings();
    TrainedNetwork network =
        train(channel, task.study().plan(task.trial().block()), workbench(task, data, findings));
    NetworkFile.write(network, Path.of(task.network()));
    return new TrialResult(
        network.parameters(), null, findings.all(), describe(findings) + engine.message());
  }

  /// Trains in a window of its own.
  static TrainedNetwork train(TrialChannel channel, Plan plan, Workbench workbench)
      throws IOException {
    return channel.window(
        "train",
        1,
        () -> plan.procedure().train(plan, workbench),
        _ -> (long) workbench.findings().losses().size() * workbench.images().size());
  }

  static Workbench workbench(TrialTask task, Dataset data, Findings findings) {
    return new Workbench(
        data.train(),
        data.validation(),
        task.study().seedOf(task.trial().block()),
        task.study().protocol().threads(),
        findings);
  }

  /// For people; empty if nothing was trained.
  static String describe(Findings findings) {
    List<Double> losses = findings.losses();
    return losses.isEmpty()
        ? ""
        : losses.stream()
            .map(loss -> String.format(Locale.ROOT, " %.4f", loss))
            .collect(Collectors.joining("", "loss by epoch:", "; "));
  }

  /// All blocks see the same images: the data set's seed is the study's.
  static Dataset load(TrialTask task) throws IOException {
    return load(task.study(), Path.of(task.workspace()));
  }

  static Dataset load(Study study, Path workspace) throws IOException {
    return Datasets.load(
            study.images().name(),
            new DatasetRequest(
                workspace, study.images().train(), study.images().test(), study.seed()))
        .withValidation(study.images().validation(), study.seed());
  }
}
