package org.actant.measure;

/// A share of successes among independent tries.
public record Proportion(long successes, long tries) {
  /// The 97.5 % quantile of the normal distribution.
  private static final double Z = 1.959963984540054;

  public Proportion {
    if (tries < 1 || successes < 0 || successes > tries) {
      throw new IllegalArgumentException(successes + " successes in " + tries + " tries");
    }
  }

  public double value() {
    return (double) successes / tries;
  }

  /// Returns the two-sided 95 % score interval of Wilson, *Probable inference, the law of
  /// succession, and statistical inference*, JASA 22 (1927) 209–212,
  /// doi:10.1080/01621459.1927.10502953, without continuity correction. It never leaves 0..1 and
  /// does not collapse at either end.
  public Interval<Double> wilson() {
    double n = tries;
    double p = value();
    double center = p + Z * Z / (2 * n);
    double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
    double scale = 1 + Z * Z / n;
    double low = successes == 0 ? 0 : (center - half) / scale;
    double high = successes == tries ? 1 : (center + half) / scale;
    return new Interval<>(low, high);
  }
}
