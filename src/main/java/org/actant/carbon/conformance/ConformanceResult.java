package org.actant.carbon.conformance;

import java.util.List;
import org.actant.measure.Interval;

/// What became of one vector.
///
/// @param computed by the formulas; for a figure that is only compared with another print, itself
public record ConformanceResult(GoldenVector vector, Interval<Double> computed, List<Flag> flags) {
  public ConformanceResult {
    flags = List.copyOf(flags);
  }

  /// The recomputed value, or the range that the sources give, in six digits.
  public String recomputed() {
    String low = Checks.number(computed.low());
    return computed.low().equals(computed.high())
        ? low
        : low + " to " + Checks.number(computed.high());
  }

  /// Whether the checks said what they had to say.
  public boolean passed() {
    return switch (vector.verdict()) {
      case MUST_PASS -> flags.isEmpty();
      case MUST_FLAG -> !flags.isEmpty();
    };
  }
}
