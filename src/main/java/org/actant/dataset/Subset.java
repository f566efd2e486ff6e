package org.actant.dataset;

import java.util.Arrays;
import java.util.Random;

/// Chooses images when not all are wanted.
final class Subset {
  private Subset() {}

  /// Returns `limit` images drawn without replacement, in their original order; all of them if
  /// `limit` is 0 or more than there are.
  static ImageSet draw(ImageSet images, int limit, long seed) {
    if (limit == 0 || limit >= images.size()) {
      return images;
    }
    int[] order = new int[images.size()];
    Arrays.setAll(order, i -> i);
    var random = new Random(seed);
    for (int i = 0; i < limit; i++) {
      int j = i + random.nextInt(order.length - i);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
    int[] chosen = Arrays.copyOf(order, limit);
    Arrays.sort(chosen);
    return images.pick(chosen);
  }
}
