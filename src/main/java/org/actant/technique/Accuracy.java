package org.actant.technique;

import org.actant.dataset.ImageSet;
import org.actant.network.TrainedNetwork;

/// How many images a network answers with their class.
public final class Accuracy {
  private Accuracy() {}

  /// Returns the share of the images that are answered rightly, from 0 to 1.
  ///
  /// @param images at least one
  public static double of(TrainedNetwork network, ImageSet images) {
    if (images.size() == 0) {
      throw new IllegalArgumentException("the accuracy of no images");
    }
    float[][] logits = network.logits(images);
    int right = 0;
    for (int i = 0; i < logits.length; i++) {
      right += largest(logits[i]) == images.labels()[i] ? 1 : 0;
    }
    return (double) right / logits.length;
  }

  private static int largest(float[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    return best;
  }
}
