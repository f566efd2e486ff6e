package org.actant.technique.model.filter;

import java.util.Arrays;
import org.actant.technique.model.SingularValues;

/// The mean rank of a channel's feature map, read as a matrix, over images: maps of low rank carry
/// little (Lin, Ji, Wang, Zhang, Zhang, Tian and Shao 2020, *HRank*, arXiv 2002.10179).
record FeatureMapRank() implements FilterCriterion {
  @Override
  public String name() {
    return "hrank";
  }

  @Override
  public String source() {
    return "Lin et al. 2020, arXiv 2002.10179";
  }

  @Override
  public double[] scores(Evidence evidence) {
    FeatureMaps maps = evidence.maps().get();
    double[] ranks = new double[maps.channels()];
    for (int image = 0; image < maps.images(); image++) {
      for (int channel = 0; channel < ranks.length; channel++) {
        ranks[channel] += (double) rank(maps, image, channel) / maps.images();
      }
    }
    return ranks;
  }

  private static int rank(FeatureMaps maps, int image, int channel) {
    int from = maps.offset(image, channel);
    float[] map = Arrays.copyOfRange(maps.values(), from, from + maps.area());
    return SingularValues.rank(map, maps.height(), maps.width());
  }
}
