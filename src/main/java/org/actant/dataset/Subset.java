package org.actant.dataset;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/// Chooses images when not all are wanted.
final class Subset {
  private Subset() {}

  /// Returns `limit` images drawn without replacement, in their original order; all of them if
  /// `limit` is 0 or more than there are.
  static ImageSet draw(ImageSet images, int limit, long seed) {
    if (limit == 0 || limit >= images.size()) {
      return images;
    }
    return images.pick(indices(images.size(), limit, seed));
  }

  /// @param drawn the images drawn, in their original order
  /// @param rest all others, in their original order
  record Parts(ImageSet drawn, ImageSet rest) {}

  /// Draws `count` images without replacement.
  static Parts split(ImageSet images, int count, long seed) {
    int[] drawn = indices(images.size(), count, seed);
    boolean[] taken = new boolean[images.size()];
    for (int index : drawn) {
      taken[index] = true;
    }
    int[] rest = IntStream.range(0, taken.length).filter(i -> !taken[i]).toArray();
    return new Parts(images.pick(drawn), images.pick(rest));
  }

  private static int[] indices(int size, int count, long seed) {
    int[] order = new int[size];
    Arrays.setAll(order, i -> i);
    var random = new Random(seed);
    for (int i = 0; i < count; i++) {
      int j = i + random.nextInt(order.length - i);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
    int[] chosen = Arrays.copyOf(order, count);
    Arrays.sort(chosen);
    return chosen;
  }
}
