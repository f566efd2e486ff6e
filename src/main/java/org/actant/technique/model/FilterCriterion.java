package org.actant.technique.model;

import java.util.Arrays;
import java.util.Random;
import org.actant.network.LayerWeights;

/// Says how much each filter of a convolution matters; filters with low scores are cut.
enum FilterCriterion {
  /// The sum of the absolute weights of the filter (Li et al. 2017, arXiv 1608.08710).
  L1 {
    @Override
    double[] scores(LayerWeights.Convolution layer, Random random) {
      double[] scores = new double[layer.outputs()];
      for (int i = 0; i < layer.values().length; i++) {
        scores[i / layer.filterSize()] += Math.abs(layer.values()[i]);
      }
      return scores;
    }
  },
  /// A random number: the control that a criterion has to beat.
  RANDOM {
    @Override
    double[] scores(LayerWeights.Convolution layer, Random random) {
      double[] scores = new double[layer.outputs()];
      Arrays.setAll(scores, _ -> random.nextDouble());
      return scores;
    }
  };

  abstract double[] scores(LayerWeights.Convolution layer, Random random);

  /// Returns the `count` filters with the highest scores, ascending by number; of equals, those
  /// that come first.
  int[] best(LayerWeights.Convolution layer, int count, Random random) {
    double[] scores = scores(layer, random);
    Integer[] order = new Integer[scores.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Double.compare(scores[b], scores[a]));
    return Arrays.stream(order).limit(count).mapToInt(Integer::intValue).sorted().toArray();
  }
}
