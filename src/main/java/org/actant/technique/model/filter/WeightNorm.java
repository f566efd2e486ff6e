package org.actant.technique.model.filter;

import org.actant.network.LayerWeights;

/// The norm of the weights of a filter, without its bias.
///
/// @param power 1 for the sum of absolute weights (Li, Kadav, Durdanovic, Samet and Graf 2017,
///   *Pruning Filters for Efficient ConvNets*, arXiv 1608.08710), 2 for the Euclidean norm (He,
///   Kang, Dong, Fu and Yang 2018, *Soft Filter Pruning*, arXiv 1808.06866)
record WeightNorm(int power) implements FilterCriterion {
  WeightNorm {
    if (power != 1 && power != 2) {
      throw new IllegalArgumentException("no norm of power " + power);
    }
  }

  @Override
  public String name() {
    return "l" + power;
  }

  @Override
  public String source() {
    return power == 1 ? "Li et al. 2017, arXiv 1608.08710" : "He et al. 2018, arXiv 1808.06866";
  }

  @Override
  public double[] scores(Evidence evidence) {
    LayerWeights.Convolution layer = evidence.layer();
    double[] sums = new double[layer.outputs()];
    for (int i = 0; i < layer.values().length; i++) {
      sums[i / layer.filterSize()] += Math.pow(Math.abs((double) layer.values()[i]), power);
    }
    for (int filter = 0; filter < sums.length; filter++) {
      sums[filter] = power == 1 ? sums[filter] : Math.sqrt(sums[filter]);
    }
    return sums;
  }
}
