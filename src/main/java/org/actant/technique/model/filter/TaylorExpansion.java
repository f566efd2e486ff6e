package org.actant.technique.model.filter;

import java.util.List;
import org.actant.network.LayerWeights;
import org.actant.network.LayerWeights.Normalization;

/// How much the loss would change if the filter gave nothing, squared, to first order: the gradient
/// of a gate behind the filter, averaged over batches of training images (Molchanov, Mallya, Tyree,
/// Frosio and Kautz 2019, *Importance Estimation for Neural Network Pruning*, arXiv 1906.10771,
/// equation 8; after Molchanov et al. 2017, arXiv 1611.06440). The gate's gradient is the sum of
/// weight times gradient over the filter and its bias; behind batch normalization, over its scale
/// and shift.
record TaylorExpansion() implements FilterCriterion {
  @Override
  public String name() {
    return "taylor";
  }

  @Override
  public String source() {
    return "Molchanov et al. 2019, arXiv 1906.10771";
  }

  @Override
  public double[] scores(Evidence evidence) {
    List<LayerWeights.Convolution> batches = evidence.gradients().get();
    double[] scores = new double[evidence.layer().outputs()];
    for (LayerWeights.Convolution gradient : batches) {
      for (int filter = 0; filter < scores.length; filter++) {
        double gate = gate(evidence.layer(), gradient, filter);
        scores[filter] += gate * gate / batches.size();
      }
    }
    return scores;
  }

  private static double gate(
      LayerWeights.Convolution layer, LayerWeights.Convolution gradient, int filter) {
    if (layer.normalization().isPresent()) {
      Normalization norm = layer.normalization().get();
      Normalization slope = gradient.normalization().orElseThrow();
      return (double) norm.gamma()[filter] * slope.gamma()[filter]
          + (double) norm.beta()[filter] * slope.beta()[filter];
    }
    double sum = (double) layer.bias()[filter] * gradient.bias()[filter];
    for (int i = filter * layer.filterSize(); i < (filter + 1) * layer.filterSize(); i++) {
      sum += (double) layer.values()[i] * gradient.values()[i];
    }
    return sum;
  }

  @Override
  public boolean isComparable() {
    return true;
  }
}
