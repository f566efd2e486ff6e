package org.actant.discourse;

import java.util.Locale;

/// How much a statement counts by its distance from the middle of a time window, where the distance
/// d is 0 in the middle and 1 at either end. All are symmetric: a statement before the middle
/// counts as much as one as long after it. (Discourse Network Analyzer's triangular kernel is abs(1
/// − d), which is 2 at one end and 0 at the other.)
public enum Kernel {
  /// 1 inside the window.
  NO,
  /// ½ inside the window.
  UNIFORM,
  /// 1 − abs(d)
  TRIANGULAR,
  /// ¾ (1 − d²)
  EPANECHNIKOV,
  /// exp(−d² / 2) / √(2π), and so far beyond the window as abs(d) ≤ 3
  GAUSSIAN;

  double weight(double d) {
    return switch (this) {
      case NO -> Math.abs(d) <= 1 ? 1 : 0;
      case UNIFORM -> Math.abs(d) <= 1 ? 0.5 : 0;
      case TRIANGULAR -> Math.max(0, 1 - Math.abs(d));
      case EPANECHNIKOV -> Math.max(0, 0.75 * (1 - d * d));
      case GAUSSIAN -> Math.abs(d) <= 3 ? Math.exp(-d * d / 2) / Math.sqrt(2 * Math.PI) : 0;
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
