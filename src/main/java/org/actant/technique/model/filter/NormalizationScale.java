package org.actant.technique.model.filter;

import org.actant.input.InputException;
import org.actant.network.LayerWeights;

/// The absolute scale that batch normalization gives a channel (Liu, Li, Shen, Huang, Yan and Zhang
/// 2017, *Learning Efficient Convolutional Networks through Network Slimming*, arXiv 1708.06519).
/// The paper trains with an L1 penalty on the scales first; without it the scales say less.
record NormalizationScale() implements FilterCriterion {
  @Override
  public String name() {
    return "bn-scale";
  }

  @Override
  public String source() {
    return "Liu et al. 2017, arXiv 1708.06519";
  }

  @Override
  public double[] scores(Evidence evidence) {
    LayerWeights.Normalization normalization =
        evidence
            .layer()
            .normalization()
            .orElseThrow(() ->
                new InputException(
                    "found the criterion `bn-scale` for the layer %s, which has no batch normalization; expected a network that ends in `-bn`, or another criterion"
                        .formatted(evidence.name())));
    double[] scores = new double[normalization.gamma().length];
    for (int channel = 0; channel < scores.length; channel++) {
      scores[channel] = Math.abs(normalization.gamma()[channel]);
    }
    return scores;
  }

  @Override
  public boolean isComparable() {
    return true;
  }
}
