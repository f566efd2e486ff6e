package org.actant.tabulation;

import org.actant.measure.Interval;
import org.actant.table.Table;

/// Numbers as the tables print them.
final class Numbers {
  private Numbers() {}

  static String rounded(double value) {
    return Table.field(Math.round(value * 1e4) / 1e4);
  }

  static String low(Interval<Double> interval) {
    return rounded(interval.low());
  }

  static String high(Interval<Double> interval) {
    return rounded(interval.high());
  }
}
