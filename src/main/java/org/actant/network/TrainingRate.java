package org.actant.network;

import org.actant.dataset.ImageSet;

/// How fast a network is trained in this process.
///
/// @param images how many images were trained on
/// @param seconds in how much time, warm-up not counted
public record TrainingRate(long images, double seconds) {
  private static final int WARM_UP_STEPS = 5;

  public double imagesPerSecond() {
    return images / seconds;
  }

  /// Trains a new network on full batches for at least this many seconds, after a few steps that
  /// are not counted.
  public static TrainingRate measure(
      Architecture architecture, ImageSet images, Training training, double seconds) {
    var fittings = TrainingRun.fittings(images, training, TrainingHooks.NONE);
    Dl4jNetwork network =
        Dl4jNetwork.create(
            Blueprint.of(architecture, InputShape.of(images)), training.seed(), fittings);
    int batch = training.batch();
    int steps = images.size() / batch;
    long done = 0;
    double elapsed = 0;
    try (var batches = new Batches(network.blueprint().input(), training.labelSmoothing())) {
      for (int i = 0; i < WARM_UP_STEPS; i++) {
        batches.load(images, 0, batch);
        network.fit(batches);
      }
      long begun = System.nanoTime();
      while (elapsed < seconds) {
        int from = (int) (done % steps) * batch;
        batches.load(images, from, from + batch);
        network.fit(batches);
        done++;
        elapsed = (System.nanoTime() - begun) / 1e9;
      }
    }
    return new TrainingRate(done * batch, elapsed);
  }
}
