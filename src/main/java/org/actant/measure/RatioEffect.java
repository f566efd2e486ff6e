package org.actant.measure;

import java.util.Optional;

/// How many times the baseline's amount a treatment needs, from values paired by block.
///
/// The ratio is the geometric mean of the blocks' ratios; its two-sided 95 % interval is the t
/// interval of their logarithms, carried back. Ratios of positive amounts are additive only as
/// logarithms: Keene, *The log transformation is special*, Statistics in Medicine 14 (1995)
/// 811–819, doi:10.1002/sim.4780140810. Pairing takes away what a block's members share: seed, base
/// network, state of the machine.
public record RatioEffect(int n, double ratio, Optional<Interval<Double>> interval) {

  /// Compares `treatment[i]` with `baseline[i]`; all values must be above zero.
  public static RatioEffect paired(double[] treatment, double[] baseline) {
    if (treatment.length != baseline.length) {
      throw new IllegalArgumentException(
          treatment.length + " values cannot be paired with " + baseline.length);
    }
    double[] logs = new double[treatment.length];
    for (int i = 0; i < logs.length; i++) {
      if (!(treatment[i] > 0 && baseline[i] > 0)) {
        throw new IllegalArgumentException(
            "a ratio of " + treatment[i] + " to " + baseline[i] + ": both must be above zero");
      }
      logs[i] = Math.log(treatment[i] / baseline[i]);
    }
    Summary summary = Summary.of(logs);
    return new RatioEffect(
        summary.n(),
        Math.exp(summary.mean()),
        summary.interval().map(i -> new Interval<>(Math.exp(i.low()), Math.exp(i.high()))));
  }
}
