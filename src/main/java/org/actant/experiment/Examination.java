package org.actant.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.actant.dataset.ImageSet;
import org.actant.network.InferenceEngine;
import org.actant.technique.Findings;
import org.actant.technique.Serving;
import org.actant.technique.serving.RequestLoad;

/// How well and how fast a model answers: all images once, a warm-up, windows of inference, and one
/// image after the other.
final class Examination {
  private final TrialChannel channel;
  private final Protocol protocol;
  private final Findings findings;
  private final long seed;

  /// @param seed decides which images come again, where requests do
  Examination(TrialChannel channel, Protocol protocol, Findings findings, long seed) {
    this.channel = channel;
    this.protocol = protocol;
    this.findings = findings;
    this.seed = seed;
  }

  /// What was seen.
  ///
  /// @param confusion how many images of each class (row) were given each class (column)
  /// @param latencyP50Ms the median time of one image answered alone
  record Seen(List<List<Integer>> confusion, double latencyP50Ms) {
    Seen {
      confusion = confusion.stream().map(List::copyOf).toList();
    }
  }

  Seen run(InferenceEngine engine, ImageSet images, Serving serving) throws IOException {
    List<ImageSet> batches = images.batches(serving.batch());
    List<List<Integer>> confusion =
        channel.window(
            "evaluate", 1, () -> confusion(engine, batches, images.classes()), _ -> images.size());
    warmUp(engine, batches);
    var load = new RequestLoad(engine, images, serving, seed);
    for (int repetition = 1; repetition <= protocol.repetitions(); repetition++) {
      var _ =
          channel.window(
              "infer", repetition, () -> load.run(protocol.windowSeconds()), answered -> answered);
    }
    load.report(findings);
    return new Seen(confusion, latency(engine, images));
  }

  /// Answers before anything counts. Windows until it is steady are a quarter as long as those that
  /// count; a fixed number of passes goes over all images.
  private void warmUp(InferenceEngine engine, List<ImageSet> batches) throws IOException {
    WarmUp warmUp = protocol.warmUp();
    double shortest = warmUp.isFixed() ? 0 : protocol.windowSeconds() / 4;
    var secondsPerImage = new ArrayList<Double>();
    while (!warmUp.isOver(secondsPerImage)) {
      secondsPerImage.add(
          channel
              .window(
                  "warm-up",
                  secondsPerImage.size() + 1,
                  () ->
                      warmUp.isFixed()
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
        test.slice(0, Math.min(test.size(), protocol.latencyImages())).batches(1);
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

  /// Returns the class with the largest value, the first of several.
  ///
  /// @throws IllegalStateException if an answer is not a number, which would pass for a class
  static int largest(float[] values) {
    int best = 0;
    for (int i = 0; i < values.length; i++) {
      if (Float.isNaN(values[i])) {
        throw new IllegalStateException("the model's answers are not numbers");
      }
      best = values[i] > values[best] ? i : best;
    }
    return best;
  }
}
