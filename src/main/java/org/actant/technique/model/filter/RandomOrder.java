package org.actant.technique.model.filter;

import java.util.Arrays;

/// A random number: the control that a criterion has to beat.
record RandomOrder() implements FilterCriterion {
  @Override
  public String name() {
    return "random";
  }

  @Override
  public String source() {
    return "the control arm";
  }

  @Override
  public double[] scores(Evidence evidence) {
    double[] scores = new double[evidence.layer().outputs()];
    Arrays.setAll(scores, _ -> evidence.random().nextDouble());
    return scores;
  }

  @Override
  public boolean isComparable() {
    return true;
  }
}
