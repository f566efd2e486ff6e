package org.actant.network;

import java.util.Random;
import org.actant.dataset.ImageSet;

/// Made-up images for tests.
final class Images {
  private Images() {}

  /// Noise; the class of an image is the quarter of it that is brightened, so that there is
  /// something to learn.
  static ImageSet noise(int size, int height, int width, long seed) {
    return noise(size, 1, height, width, seed);
  }

  /// Noise with several channels.
  static ImageSet noise(int size, int channels, int height, int width, long seed) {
    var random = new Random(seed);
    int area = channels * height * width;
    float[] pixels = new float[size * area];
    int[] labels = new int[size];
    for (int i = 0; i < size; i++) {
      labels[i] = random.nextInt(4);
      for (int p = 0; p < area; p++) {
        int y = p / width % height;
        int x = p % width;
        boolean bright = (y < height / 2 ? 0 : 2) + (x < width / 2 ? 0 : 1) == labels[i];
        pixels[i * area + p] = random.nextFloat() * (bright ? 1f : 0.6f);
      }
    }
    return new ImageSet("noise", channels, height, width, 4, pixels, labels);
  }
}
