package org.actant.technique.model;

import java.util.Arrays;
import java.util.Comparator;
import org.actant.dataset.ImageSet;
import org.actant.network.EarlyExit;
import org.actant.network.Parity;

/// The entropy below which answers leave at the first exit, chosen on images that were not trained
/// on.
///
/// @param entropy in nats; 0 lets none leave
/// @param left the share of the images that leaves
/// @param early the share that the first exit names right, of all images
/// @param late the share that the last exit names right, of all images
/// @param both the share that is named right with this threshold
record ExitThreshold(double entropy, double left, double early, double late, double both) {
  /// Returns the largest threshold with which at most `loss` of the images fewer are named right
  /// than by the last exit.
  ///
  /// @param first the logits of the first exit, one row per image
  /// @param last the logits of the last exit
  static ExitThreshold choose(float[][] first, float[][] last, ImageSet images, double loss) {
    Integer[] order = new Integer[first.length];
    Arrays.setAll(order, i -> i);
    double[] entropies = Arrays.stream(first).mapToDouble(EarlyExit::entropy).toArray();
    Arrays.sort(order, Comparator.comparingDouble(i -> entropies[i]));
    int early = 0;
    int late = 0;
    for (int i = 0; i < first.length; i++) {
      early += isRight(first, images, i);
      late += isRight(last, images, i);
    }
    int right = late;
    int leaving = 0;
    int rightThen = late;
    for (int k = 0; k < order.length; k++) {
      right += isRight(first, images, order[k]) - isRight(last, images, order[k]);
      if (right >= late - loss * order.length && isApart(entropies, order, k)) {
        leaving = k + 1;
        rightThen = right;
      }
    }
    double n = order.length;
    return new ExitThreshold(
        between(entropies, order, leaving), leaving / n, early / n, late / n, rightThen / n);
  }

  private static int isRight(float[][] logits, ImageSet images, int image) {
    return Parity.argMax(logits[image]) == images.labels()[image] ? 1 : 0;
  }

  /// Whether a threshold fits between place `k` and the next.
  private static boolean isApart(double[] entropies, Integer[] order, int k) {
    return k + 1 == order.length || entropies[order[k]] < entropies[order[k + 1]];
  }

  /// Halfway between the last that leaves and the first that stays.
  private static double between(double[] entropies, Integer[] order, int leaving) {
    if (leaving == 0) {
      return 0;
    }
    double last = entropies[order[leaving - 1]];
    return leaving == order.length ? last + 1e-3 : (last + entropies[order[leaving]]) / 2;
  }
}
