package org.actant.network;

import java.util.Random;
import org.actant.dataset.ImageSet;

/// Made-up images for tests.
final class Images {
  private Images() {}

  /// Noise; the class of an image is the quarter of it that is brightened, so that there is
  /// something to learn.
  static ImageSet noise(int size, int height, int width, long seed) {
    var random = new Random(seed);
    float[] pixels = new float[size * height * width];
    int[] labels = new int[size];
    for (int i = 0; i < size; i++) {
      labels[i] = random.nextInt(4);
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          boolean bright = (y < height / 2 ? 0 : 2) + (x < width / 2 ? 0 : 1) == labels[i];
          pixels[(i * height + y) * width + x] = random.nextFloat() * (bright ? 1f : 0.6f);
        }
      }
    }
    return new ImageSet("noise", height, width, 4, pixels, labels);
  }
}
