package org.actant.audit.rule;

import java.util.Arrays;
import java.util.Collection;

/// The few statistics that rules need.
final class Stats {
  private Stats() {}

  static double median(Collection<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    if (sorted.length == 0) {
      throw new IllegalArgumentException("the median of nothing");
    }
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  static double mean(Collection<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  static double max(Collection<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }

  static double min(Collection<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  /// How far two amounts differ, as a share of the larger; 0 where both are 0.
  static double deviation(double a, double b) {
    double larger = Math.max(Math.abs(a), Math.abs(b));
    return larger == 0 ? 0 : Math.abs(a - b) / larger;
  }

  static double sum(double... values) {
    return Arrays.stream(values).sum();
  }
}
