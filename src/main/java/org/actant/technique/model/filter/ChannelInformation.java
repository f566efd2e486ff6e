package org.actant.technique.model.filter;

import java.util.Arrays;

/// The mutual information, in bits, of a channel's mean output and the class of the image: `I(X; Y)
/// = H(X) + H(Y) - H(X, Y)`, estimated from counts in 16 bins between the smallest and the largest
/// output. With few images per bin and class the estimate is too high, for all channels about
/// alike: it ranks, it does not measure. Selection by mutual information goes back to Battiti 1994
/// (DOI 10.1109/72.298224); here it ranks channels.
record ChannelInformation() implements FilterCriterion {
  private static final int BINS = 16;

  @Override
  public String name() {
    return "mutual-information";
  }

  @Override
  public String source() {
    return "Battiti 1994, DOI 10.1109/72.298224, applied to channels";
  }

  @Override
  public double[] scores(Evidence evidence) {
    FeatureMaps maps = evidence.maps().get();
    double[] scores = new double[maps.channels()];
    Arrays.setAll(
        scores,
        channel -> information(Entropy.equalWidthBins(maps.means(channel), BINS), maps.labels()));
    return scores;
  }

  private static double information(int[] bins, int[] labels) {
    int[] both = new int[bins.length];
    Arrays.setAll(both, image -> labels[image] * BINS + bins[image]);
    return Math.max(0, Entropy.bits(bins) + Entropy.bits(labels) - Entropy.bits(both));
  }
}
