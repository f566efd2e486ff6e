package org.actant.technique.serving;

import java.util.Arrays;
import java.util.Random;
import org.actant.dataset.ImageSet;
import org.actant.technique.Requests;

/// An endless stream of requests for images. New images come in the order of their set. When all
/// have come, they come round again with one pixel changed by less than can matter, so that they
/// are new to whoever compares images.
final class RequestStream {
  private static final float NEW = 1e-6f;
  private static final int RANKS = 1 << 16;

  private final ImageSet images;
  private final double repeats;
  private final Random random;

  /// The sum of the weights of the ranks up to each.
  private final double[] popularity;

  private long seen;

  RequestStream(ImageSet images, Requests.Stream stream, long seed) {
    this.images = images;
    this.repeats = stream.repeats();
    this.random = new Random(seed);
    this.popularity = new double[RANKS];
    double sum = 0;
    for (int rank = 0; rank < RANKS; rank++) {
      sum += Math.pow(rank + 1.0, -stream.skew());
      popularity[rank] = sum;
    }
  }

  /// Returns the images of the next requests.
  ImageSet next(int requests) {
    int area = images.area();
    float[] pixels = new float[requests * area];
    int[] labels = new int[requests];
    for (int i = 0; i < requests; i++) {
      long number = random.nextDouble() < repeats && seen > 0 ? popular() : seen++;
      int image = (int) (number % images.size());
      System.arraycopy(images.pixels(), image * area, pixels, i * area, area);
      long round = number / images.size();
      pixels[i * area] += NEW * round;
      labels[i] = images.labels()[image];
    }
    return images.with(pixels, labels);
  }

  /// Returns one of the images seen so far; the first seen is the most popular.
  private long popular() {
    int ranks = (int) Math.min(seen, RANKS);
    int found =
        Arrays.binarySearch(popularity, 0, ranks, random.nextDouble() * popularity[ranks - 1]);
    return Math.min(ranks - 1, found >= 0 ? found : -found - 1);
  }
}
