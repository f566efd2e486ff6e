package org.actant.claims;

import java.util.Optional;
import java.util.stream.IntStream;
import org.actant.measure.Bootstrap;
import org.actant.measure.Interval;

/// Agreement of two judges on a scale of `0..most`, where being far apart counts more than being
/// near (Cohen 1968, *Weighted kappa*, Psychological Bulletin 70, 213–220, doi 10.1037/h0026256).
///
/// @param linear weights by distance
/// @param quadratic weights by squared distance
/// @param interval of the quadratic one, 95 % by resampling what was judged; empty if it is not
///   defined
record WeightedKappa(
    double linear, double quadratic, Optional<Interval<Double>> interval, double exact) {
  static WeightedKappa of(int[] one, int[] other, int most) {
    int[] all = IntStream.range(0, one.length).toArray();
    long same = IntStream.range(0, one.length).filter(i -> one[i] == other[i]).count();
    return new WeightedKappa(
        kappa(one, other, all, most, 1),
        kappa(one, other, all, most, 2),
        Bootstrap.seeded(1).bca(one.length, some -> kappa(one, other, some, most, 2)),
        (double) same / one.length);
  }

  /// One minus the disagreement that is there by the one that chance would give; not a number where
  /// chance gives none.
  private static double kappa(int[] one, int[] other, int[] some, int most, int power) {
    double[] ones = new double[most + 1];
    double[] others = new double[most + 1];
    double observed = 0;
    for (int i : some) {
      ones[one[i]]++;
      others[other[i]]++;
      observed += Math.pow(Math.abs(one[i] - other[i]), power);
    }
    double expected = 0;
    for (int i = 0; i <= most; i++) {
      for (int j = 0; j <= most; j++) {
        expected += ones[i] * others[j] / some.length * Math.pow(Math.abs(i - j), power);
      }
    }
    return expected == 0 ? Double.NaN : 1 - observed / expected;
  }
}
