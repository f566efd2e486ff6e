package org.actant.network;

import org.actant.dataset.ImageSet;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

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
    MultiLayerNetwork network = Dl4jNetworks.create(architecture, InputShape.of(images), training);
    int batch = training.batch();
    int steps = images.size() / batch;
    for (int i = 0; i < WARM_UP_STEPS; i++) {
      Trainer.step(network, images.slice(0, batch));
    }
    long done = 0;
    long begun = System.nanoTime();
    double elapsed = 0;
    while (elapsed < seconds) {
      int from = (int) (done % steps) * batch;
      Trainer.step(network, images.slice(from, from + batch));
      done++;
      elapsed = (System.nanoTime() - begun) / 1e9;
    }
    return new TrainingRate(done * batch, elapsed);
  }
}
