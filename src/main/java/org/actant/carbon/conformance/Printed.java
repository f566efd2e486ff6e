package org.actant.carbon.conformance;

import java.math.BigDecimal;

/// A number as somebody printed it: its digits say how exactly it is meant.
record Printed(String text) {
  private static final int ULPS = 4;

  Printed {
    new BigDecimal(text); // refuses what is no decimal number
  }

  double value() {
    return Double.parseDouble(text);
  }

  /// Half a unit of the last digit; where more digits are printed than a double holds, four units
  /// of its last place.
  double tolerance() {
    double half = new BigDecimal(text).ulp().doubleValue() / 2;
    return Math.max(half * (1 + 1e-9), ULPS * Math.ulp(value()));
  }

  boolean agreesWith(double computed) {
    return Math.abs(computed - value()) <= tolerance();
  }

  /// Whether two printed numbers can be one: the finer, rounded, is the coarser.
  boolean agreesWith(Printed other) {
    return Math.abs(other.value() - value()) <= Math.max(tolerance(), other.tolerance());
  }
}
