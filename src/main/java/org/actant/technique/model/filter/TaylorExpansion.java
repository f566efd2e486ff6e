package org.actant.technique.model.filter;

/// How much the loss would change, to first order, if the filter gave nothing: the absolute mean of
/// output times gradient over the positions of a feature map, averaged over training images
/// (Molchanov, Tyree, Karras, Aila and Kautz 2017, *Pruning Convolutional Neural Networks for
/// Resource Efficient Inference*, arXiv 1611.06440, equation 8; Molchanov et al. 2019, arXiv
/// 1906.10771, square it and leave out the norm of the layer).
record TaylorExpansion() implements FilterCriterion {
  @Override
  public String name() {
    return "taylor";
  }

  @Override
  public String source() {
    return "Molchanov et al. 2017, arXiv 1611.06440";
  }

  @Override
  public double[] scores(Evidence evidence) {
    FeatureMaps maps = evidence.maps().get();
    FeatureMaps slopes = evidence.slopes().get();
    double[] scores = new double[maps.channels()];
    for (int image = 0; image < maps.images(); image++) {
      for (int channel = 0; channel < scores.length; channel++) {
        scores[channel] += Math.abs(change(maps, slopes, image, channel)) / maps.images();
      }
    }
    return scores;
  }

  private static double change(FeatureMaps maps, FeatureMaps slopes, int image, int channel) {
    int from = maps.offset(image, channel);
    double sum = 0;
    for (int i = from; i < from + maps.area(); i++) {
      sum += (double) maps.values()[i] * slopes.values()[i];
    }
    return sum / maps.area();
  }
}
