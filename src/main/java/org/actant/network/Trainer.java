package org.actant.network;

import org.actant.dataset.ImageSet;

/// Trains networks with DL4J's layer API.
public final class Trainer {
  private Trainer() {}

  /// Trains a new network.
  public static TrainedNetwork train(
      Architecture architecture, ImageSet images, Training training, TrainingProgress progress) {
    throw new UnsupportedOperationException();
  }

  /// Trains a copy of a network further.
  public static TrainedNetwork fineTune(
      TrainedNetwork network, ImageSet images, Training training, TrainingProgress progress) {
    throw new UnsupportedOperationException();
  }
}
