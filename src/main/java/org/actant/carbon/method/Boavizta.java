package org.actant.carbon.method;

import org.actant.measure.Grams;
import org.actant.measure.Watts;

/// Formulas of Boavizta's API (commit 15878f0 of 2026-08-21): the logarithmic consumption profile
/// P(w) = a · ln(b (w + c)) + d with w the load in percent, and what a processor die and memory
/// cost to make (`boaviztapi/data/factors.yml` L33–34, L347–348). Only the formulas are here; its
/// tables are under the AGPL and are not carried over.
public final class Boavizta {
  private Boavizta() {}

  /// The parameters of one processor's consumption.
  public record Profile(double a, double b, double c, double d) {
    public Watts power(double loadPercent) {
      return new Watts(a * Math.log(b * (loadPercent + c)) + d);
    }
  }

  /// The profile of a Xeon Platinum, taken where the processor is not known.
  public static final Profile UNKNOWN = new Profile(171.1813, 0.0354, 36.8953, -10.1336);

  public static final double MEMORY_W_PER_GB = 0.284;

  public static Grams processorMaking(double dieMm2) {
    return new Grams(1000 * (0.0197 * dieMm2 + 9.14));
  }

  /// Returns the making of memory modules.
  ///
  /// @param gbPerCm2 density of the memory dies
  public static Grams memoryMaking(double gb, double gbPerCm2) {
    return new Grams(1000 * (gb / gbPerCm2 * 2.20 + 5.22));
  }
}
