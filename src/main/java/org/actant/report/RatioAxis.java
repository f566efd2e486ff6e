package org.actant.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// A logarithmic axis for ratios, with ticks at 1, 2 and 5 times powers of ten: twice as much lies
/// as far from 1 as half as much.
///
/// @param from the smallest value, above 0
/// @param start the place of `from` in pixels
record RatioAxis(double from, double to, double start, double end) {
  private static final List<Integer> STEPS = List.of(1, 2, 5);

  /// More ticks than these would touch each other.
  private static final int MOST = 10;

  /// Makes an axis that holds all these values.
  static RatioAxis over(double low, double high, double start, double end) {
    double margin = Math.pow(high / low, 0.02);
    return high > low
        ? new RatioAxis(low / margin, high * margin, start, end)
        : new RatioAxis(low / 1.25, high * 1.25, start, end);
  }

  double place(double value) {
    return start + Math.log(value / from) / Math.log(to / from) * (end - start);
  }

  List<BigDecimal> ticks() {
    var ticks = new ArrayList<BigDecimal>();
    var powers = new ArrayList<BigDecimal>();
    for (int power = (int) Math.floor(Math.log10(from)); power <= Math.log10(to); power++) {
      for (int step : STEPS) {
        BigDecimal tick = BigDecimal.valueOf(step).scaleByPowerOfTen(power);
        if (tick.doubleValue() >= from && tick.doubleValue() <= to) {
          ticks.add(tick);
          if (step == 1) {
            powers.add(tick);
          }
        }
      }
    }
    return ticks.size() > MOST ? powers : ticks;
  }
}
