package org.actant.technique.model.filter;

import java.util.Arrays;
import org.actant.network.LayerWeights;

/// The sum of the distances to all other filters of the layer: a filter near the geometric median
/// can be replaced by the others (He, Liu, Wang, Hu and Yang 2019, *Filter Pruning via Geometric
/// Median*, arXiv 1811.00250, equation 6).
record GeometricMedian() implements FilterCriterion {
  @Override
  public String name() {
    return "fpgm";
  }

  @Override
  public String source() {
    return "He et al. 2019, arXiv 1811.00250";
  }

  @Override
  public double[] scores(Evidence evidence) {
    LayerWeights.Convolution layer = evidence.layer();
    double[] sums = new double[layer.outputs()];
    Arrays.setAll(sums, filter -> distances(layer, filter));
    return sums;
  }

  private static double distances(LayerWeights.Convolution layer, int filter) {
    double sum = 0;
    for (int other = 0; other < layer.outputs(); other++) {
      sum += distance(layer, filter * layer.filterSize(), other * layer.filterSize());
    }
    return sum;
  }

  private static double distance(LayerWeights.Convolution layer, int a, int b) {
    double sum = 0;
    for (int i = 0; i < layer.filterSize(); i++) {
      double difference = (double) layer.values()[a + i] - layer.values()[b + i];
      sum += difference * difference;
    }
    return Math.sqrt(sum);
  }
}
