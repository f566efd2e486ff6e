package org.actant.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.actant.compression.Compressed;
import org.actant.compression.Compression;
import org.actant.dataset.Dataset;
import org.actant.dataset.ImageSet;
import org.actant.network.EngineOptions;
import org.actant.network.EngineReport;
import org.actant.network.InferenceEngine;
import org.actant.network.OrtEngine;
import org.actant.network.TrainedNetwork;

/// A trial of a condition: load the block's network, compress it, reload the model in the engine
/// that serves it, and see how well and how fast it answers the test images.
final class ServingTrial {
  private final TrialChannel channel;
  private final TrialTask task;
  private final Protocol protocol;

  private ServingTrial(TrialChannel channel, TrialTask task) {
    this.channel = channel;
    this.task = task;
    this.protocol = task.study().protocol();
  }

  static TrialResult run(TrialChannel channel, TrialTask task) throws IOException {
    return new ServingTrial(channel, task).run();
  }

  private TrialResult run() throws IOException {
    var _ = channel.window("start", 1, EngineReport::probe, _ -> 0); // loads the native code
    Dataset data = channel.window("load", 1, () -> TrainingTrial.load(task), d -> d.train().size());
    TrainedNetwork network = NetworkFile.read(Path.of(task.network()));
    Compressed compressed = channel.window("compress", 1, () -> compress(network, data), _ -> 0);
    return serve(compressed, data.test());
  }

  private Compressed compress(TrainedNetwork network, Dataset data) throws IOException {
    var steps = new ArrayList<Compression.Step>();
    for (Condition.Treatment treatment : task.condition().treatments()) {
      steps.add(Compression.step(treatment.technique(), treatment.levels()));
    }
    long seed = task.study().seedOf(task.trial().block());
    return Compression.apply(
        steps,
        network,
        data,
        new Compression.Setting(seed, protocol.threads()),
        Path.of(task.model()));
  }

  private TrialResult serve(Compressed compressed, ImageSet test) throws IOException {
    List<ImageSet> batches = batches(test, protocol.batch());
    try (var engine =
        OrtEngine.open(compressed.model(), EngineOptions.threads(protocol.threads()))) {
      int[] correct =
          channel.window(
              "evaluate", 1, () -> evaluate(engine, batches, test.classes()), _ -> test.size());
      for (int pass = 1; pass <= protocol.warmUp(); pass++) {
        var _ = channel.window("warm-up", pass, () -> pass(engine, batches), images -> images);
      }
      for (int repetition = 1; repetition <= protocol.repetitions(); repetition++) {
        var _ =
            channel.window("infer", repetition, () -> passes(engine, batches), images -> images);
      }
      double latency = latency(engine, test);
      return new TrialResult(
          compressed.parameters(),
          new TrialResult.Answers(
              boxed(test.countByClass()),
              boxed(correct),
              latency,
              compressed.bytes(),
              compressed.parity().maxAbs(),
              compressed.parity().top1Agreement(),
              compressed.real(),
              engine.name()),
          compressed.note());
    }
  }

  /// Returns the number of right answers by class.
  private static int[] evaluate(InferenceEngine engine, List<ImageSet> batches, int classes) {
    int[] correct = new int[classes];
    for (ImageSet batch : batches) {
      float[][] logits = engine.logits(batch);
      for (int i = 0; i < logits.length; i++) {
        int label = batch.labels()[i];
        correct[label] += largest(logits[i]) == label ? 1 : 0;
      }
    }
    return correct;
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
  private long passes(InferenceEngine engine, List<ImageSet> batches) {
    long enough = System.nanoTime() + (long) (protocol.windowSeconds() * 1e9);
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

  private static List<Integer> boxed(int[] values) {
    return Arrays.stream(values).boxed().toList();
  }
}
