package org.actant.measure;

/// How often a value of one group lies above a value of another, over all pairs: an effect size
/// that needs no distribution.
///
/// @param delta Cliff's delta, the share of pairs in which the first is larger less the share in
///   which it is smaller, −1 to 1: Cliff, *Dominance statistics: ordinal analyses to answer ordinal
///   questions*, Psychological Bulletin 114 (1993) 494–509, doi:10.1037/0033-2909.114.3.494
public record Dominance(double delta) {
  /// Compares two groups; neither may be empty.
  public static Dominance of(double[] one, double[] other) {
    if (one.length == 0 || other.length == 0) {
      throw new IllegalArgumentException("a comparison with an empty group");
    }
    long above = 0;
    for (double a : one) {
      for (double b : other) {
        above += Double.compare(a, b) > 0 ? 1 : Double.compare(a, b) < 0 ? -1 : 0;
      }
    }
    return new Dominance((double) above / one.length / other.length);
  }

  /// The probability that a value of the first group is larger, ties counted half: Vargha and
  /// Delaney, *A critique and improvement of the CL common language effect size statistics*, JEBS
  /// 25 (2000) 101–132, doi:10.3102/10769986025002101.
  public double a12() {
    return (delta + 1) / 2;
  }
}
