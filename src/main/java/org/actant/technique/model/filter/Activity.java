package org.actant.technique.model.filter;

/// The share of a filter's outputs that are not zero: one minus the average percentage of zeros,
/// APoZ (Hu, Peng, Tai and Tang 2016, *Network Trimming*, arXiv 1607.03250).
record Activity() implements FilterCriterion {
  @Override
  public String name() {
    return "apoz";
  }

  @Override
  public String source() {
    return "Hu et al. 2016, arXiv 1607.03250";
  }

  @Override
  public double[] scores(Evidence evidence) {
    FeatureMaps maps = evidence.maps().get();
    double[] active = new double[maps.channels()];
    for (int i = 0; i < maps.values().length; i++) {
      if (maps.values()[i] > 0) {
        active[i / maps.area() % maps.channels()]++;
      }
    }
    for (int channel = 0; channel < active.length; channel++) {
      active[channel] /= (double) maps.images() * maps.area();
    }
    return active;
  }
}
