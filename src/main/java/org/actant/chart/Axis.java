package org.actant.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// A linear axis with round ticks: 1, 2 or 5 times a power of ten apart (Heckbert 1990, "Nice
/// numbers for graph labels", Graphics Gems).
///
/// @param from the value at `start`
/// @param start the place of `from` in pixels
public record Axis(double from, double to, double step, double start, double end) {
  /// Makes an axis that holds all these values.
  public static Axis over(double low, double high, int ticks, double start, double end) {
    double span = high > low ? high - low : Math.max(Math.abs(high), 1) * 0.1;
    double step = nice(span / ticks);
    double from = Math.floor(low / step + 1e-9) * step;
    double to = Math.ceil(high / step - 1e-9) * step;
    return new Axis(from, to > from ? to : from + step, step, start, end);
  }

  public double place(double value) {
    return start + (value - from) / (to - from) * (end - start);
  }

  public List<BigDecimal> ticks() {
    var ticks = new ArrayList<BigDecimal>();
    int scale = Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
    for (int i = 0; from + i * step <= to + step * 1e-6; i++) {
      ticks.add(
          BigDecimal.valueOf(from + i * step).setScale(scale, java.math.RoundingMode.HALF_EVEN));
    }
    return ticks;
  }

  private static double nice(double raw) {
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    double fraction = raw / power;
    return (fraction <= 1 ? 1 : fraction <= 2 ? 2 : fraction <= 5 ? 5 : 10) * power;
  }
}
