package org.actant.experiment;

import java.io.IOException;
import java.nio.file.Path;
import org.actant.dataset.Dataset;
import org.actant.dataset.ImageSet;
import org.actant.network.EarlyExitEngine;
import org.actant.network.EngineReport;
import org.actant.network.InferenceEngine;
import org.actant.network.TrainedNetwork;
import org.actant.technique.Compressed;
import org.actant.technique.Findings;
import org.actant.technique.Pipeline;
import org.actant.technique.Plan;
import org.actant.technique.Workbench;

/// A trial of a condition: load the block's network, or train one if the condition changes images
/// or training; compress it; reload the model in the engine that serves it; and see how well and
/// how fast it answers.
final class ServingTrial {
  private final TrialChannel channel;
  private final TrialTask task;
  private final Protocol protocol;
  private final Pipeline pipeline;
  private final Plan base;
  private final Plan plan;
  private final Findings findings = new Findings();

  private ServingTrial(TrialChannel channel, TrialTask task) {
    this.channel = channel;
    this.task = task;
    this.protocol = task.study().protocol();
    this.pipeline = task.condition().pipeline();
    this.base = task.study().plan(task.trial().block());
    this.plan = pipeline.plan(base);
  }

  static TrialResult run(TrialChannel channel, TrialTask task) throws IOException {
    return new ServingTrial(channel, task).run();
  }

  private TrialResult run() throws IOException {
    var _ = channel.window("start", 1, EngineReport::probe, _ -> 0); // loads the native code
    Dataset raw = channel.window("load", 1, () -> TrainingTrial.load(task), d -> d.train().size());
    Dataset data = pipeline.trains(base) ? change(raw) : raw;
    Workbench workbench = TrainingTrial.workbench(task, data, findings);
    TrainedNetwork network =
        pipeline.trains(base)
            ? TrainingTrial.train(channel, plan, workbench)
            : NetworkFile.read(Path.of(task.network()));
    ImageSet judge = judge(data);
    Compressed compressed =
        channel.window(
            "compress",
            1,
            () -> pipeline.compress(network, judge, workbench, Path.of(task.model())),
            _ -> 0);
    return serve(compressed, judge);
  }

  private Dataset change(Dataset raw) throws IOException {
    return channel.window(
        "data",
        1,
        () -> pipeline.data(raw, TrainingTrial.workbench(task, raw, findings)),
        d -> d.train().size());
  }

  private ImageSet judge(Dataset data) {
    return switch (task.study().images().judge()) {
      case TEST -> data.test();
      case VALIDATION -> data.validation();
    };
  }

  private TrialResult serve(Compressed compressed, ImageSet images) throws IOException {
    try (InferenceEngine engine = compressed.open(plan.serving())) {
      var examination =
          new Examination(channel, protocol, findings, task.study().seedOf(task.trial().block()));
      Examination.Seen seen = examination.run(engine, images, plan.serving());
      if (engine instanceof EarlyExitEngine exits) {
        findings.add("left at exit 1", "", exits.shareLeft());
      }
      return new TrialResult(
          compressed.parameters(),
          new TrialResult.Answers(
              seen.confusion(),
              seen.latencyP50Ms(),
              compressed.bytes(),
              compressed.parity().maxAbs(),
              compressed.parity().top1Agreement(),
              compressed.real(),
              engine.name()),
          findings.all(),
          TrainingTrial.describe(findings) + compressed.note());
    }
  }
}
