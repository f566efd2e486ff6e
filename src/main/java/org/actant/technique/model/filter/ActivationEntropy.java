package org.actant.technique.model.filter;

import java.util.Arrays;

/// The entropy, in bits, of a channel's mean output over images, in 100 bins between its smallest
/// and largest: a channel that says the same of every image says nothing (Luo and Wu 2017, *An
/// Entropy-based Pruning Method for CNN Compression*, arXiv 1706.05791).
record ActivationEntropy() implements FilterCriterion {
  private static final int BINS = 100;

  @Override
  public String name() {
    return "activation-entropy";
  }

  @Override
  public String source() {
    return "Luo and Wu 2017, arXiv 1706.05791";
  }

  @Override
  public double[] scores(Evidence evidence) {
    FeatureMaps maps = evidence.maps().get();
    double[] scores = new double[maps.channels()];
    Arrays.setAll(
        scores, channel -> Entropy.bits(Entropy.equalWidthBins(maps.means(channel), BINS)));
    return scores;
  }
}
