package org.actant.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
import org.actant.technique.Serving;
import org.actant.technique.Workbench;
import org.actant.technique.serving.RequestLoad;

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
    return serve(compressed, judge, plan.serving());
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

  private TrialResult serve(Compressed compressed, ImageSet images, Serving serving)
      throws IOException {
    List<ImageSet> batches = batches(images, serving.batch());
    try (InferenceEngine engine = compressed.open(serving)) {
      List<List<Integer>> confusion =
          channel.window(
              "evaluate",
              1,
              () -> confusion(engine, batches, images.classes()),
              _ -> images.size());
      if (engine instanceof EarlyExitEngine exits) {
        findings.add("left at exit 1", "", exits.shareLeft());
      }
      warmUp(engine, batches);
      var load =
          new RequestLoad(engine, images, serving, task.study().seedOf(task.trial().block()));
      for (int repetition = 1; repetition <= protocol.repetitions(); repetition++) {
        var _ =
            channel.window(
                "infer",
                repetition,
                () -> load.run(protocol.windowSeconds()),
                answered -> answered);
      }
      load.report(findings);
      double latency = latency(engine, images);
      return new TrialResult(
          compressed.parameters(),
          new TrialResult.Answers(
              confusion,
              latency,
              compressed.bytes(),
              compressed.parity().maxAbs(),
              compressed.parity().top1Agreement(),
              compressed.real(),
              engine.name()),
          findings.all(),
          TrainingTrial.describe(findings) + compressed.note());
    }
  }

  /// Answers before anything counts. Windows until it is steady are a quarter as long as those that
  /// count; a fixed number of passes goes over all images.
  private void warmUp(InferenceEngine engine, List<ImageSet> batches) throws IOException {
    WarmUp warmUp = protocol.warmUp();
    double shortest = warmUp.isFixed() ? 0 : protocol.windowSeconds() / 4;
    var secondsPerImage = new ArrayList<Double>();
    while (!warmUp.isOver(secondsPerImage)) {
      secondsPerImage.add(
          channel.window(
                  "warm-up",
                  secondsPerImage.size() + 1,
                  () -> warmUp.isFixed()
                      ? Timed.of(() -> pass(engine, batches))
                      : Timed.of(() -> passes(engine, batches, shortest)),
                  Timed::items)
              .secondsPerItem());
    }
    if (!warmUp.isFixed()) {
      double variation = warmUp.variation(secondsPerImage);
      findings.add("warm-up windows", "", secondsPerImage.size());
      findings.add("warm-up variation", "", variation);
      findings.add("warm-up steady", "", variation < warmUp.limit() ? 1 : 0);
    }
  }

  /// Images that were answered, and how long it took.
  private record Timed(long items, double seconds) {
    static Timed of(java.util.function.LongSupplier work) {
      long begun = System.nanoTime();
      long items = work.getAsLong();
      return new Timed(items, (System.nanoTime() - begun) / 1e9);
    }

    double secondsPerItem() {
      return seconds / items;
    }
  }

  /// Returns how many images of each class (row) were given each class (column).
  private static List<List<Integer>> confusion(
      InferenceEngine engine, List<ImageSet> batches, int classes) {
    int[][] counts = new int[classes][classes];
    for (ImageSet batch : batches) {
      float[][] logits = engine.logits(batch);
      for (int i = 0; i < logits.length; i++) {
        counts[batch.labels()[i]][largest(logits[i])]++;
      }
    }
    var rows = new ArrayList<List<Integer>>();
    for (int[] row : counts) {
      rows.add(Arrays.stream(row).boxed().toList());
    }
    return rows;
  }

  private static long pass(InferenceEngine engine, List<ImageSet> batches) {
    long images = 0;
    for (ImageSet batch : batches) {
      images += engine.logits(batch).length;
    }
    return images;
  }

  /// Answers batch after batch, from the first again after the last, until the window is long
  /// enough.
  private static long passes(InferenceEngine engine, List<ImageSet> batches, double seconds) {
    long enough = System.nanoTime() + (long) (seconds * 1e9);
    long images = 0;
    for (int i = 0; System.nanoTime() < enough; i = (i + 1) % batches.size()) {
      images += engine.logits(batches.get(i)).length;
    }
    return images;
  }

  /// Returns the median milliseconds of one image alone.
  private double latency(InferenceEngine engine, ImageSet test) throws IOException {
    List<ImageSet> singles =
        batches(test.slice(0, Math.min(test.size(), protocol.latencyImages())), 1);
    var _ = pass(engine, singles);
    double[] millis =
        channel.window("latency", 1, () -> oneByOne(engine, singles), times -> times.length);
    Arrays.sort(millis);
    return (millis[(millis.length - 1) / 2] + millis[millis.length / 2]) / 2;
  }

  private static double[] oneByOne(InferenceEngine engine, List<ImageSet> singles) {
    double[] millis = new double[singles.size()];
    for (int i = 0; i < millis.length; i++) {
      long begun = System.nanoTime();
      var _ = engine.logits(singles.get(i));
      millis[i] = (System.nanoTime() - begun) / 1e6;
    }
    return millis;
  }

  /// Cuts a set into batches of one size; images that do not fill the last one make a smaller one.
  private static List<ImageSet> batches(ImageSet images, int size) {
    var batches = new ArrayList<ImageSet>();
    for (int from = 0; from < images.size(); from += size) {
      batches.add(images.slice(from, Math.min(images.size(), from + size)));
    }
    return batches;
  }

  private static int largest(float[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    return best;
  }
}
