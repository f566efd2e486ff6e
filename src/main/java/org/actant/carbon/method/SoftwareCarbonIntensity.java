package org.actant.carbon.method;

import org.actant.carbon.CarbonIntensity;
import org.actant.measure.Grams;
import org.actant.measure.KilowattHours;

/// The rate of ISO/IEC 21031:2024, *Software Carbon Intensity (SCI) specification* (the text of the
/// Green Software Foundation's version 1.1.0): SCI = (O + M) per R, O = E × I, M = TE × (TiR / EL)
/// × (RR / ToR).
///
/// The standard counts energy that was provisioned and reserved, also while idle; a figure net of
/// idle is another quantity and is shown beside it, never in its place. Offsets and market-based
/// factors have no place in it.
public final class SoftwareCarbonIntensity {
  private SoftwareCarbonIntensity() {}

  /// O: what the electricity emits.
  public static Grams operational(KilowattHours energy, CarbonIntensity intensity) {
    return intensity.of(energy);
  }

  /// M: the share of the hardware's making that falls to the software.
  ///
  /// @param total TE, embodied emissions of the hardware
  /// @param timeReserved TiR, in the unit of `lifespan`
  /// @param lifespan EL, expected
  /// @param resourcesReserved RR, such as virtual processors
  /// @param resourcesTotal ToR, of the whole hardware
  public static Grams embodied(
      Grams total,
      double timeReserved,
      double lifespan,
      double resourcesReserved,
      double resourcesTotal) {
    if (!(lifespan > 0 && resourcesTotal > 0)) {
      throw new IllegalArgumentException(
          "a lifespan of " + lifespan + " and " + resourcesTotal + " resources in total");
    }
    return new Grams(
        total.value() * (timeReserved / lifespan) * (resourcesReserved / resourcesTotal));
  }

  /// SCI in grams per functional unit. Unlike the Impact Framework's `sci`, which returns the
  /// carbon itself when R is 0, this refuses a rate per nothing.
  ///
  /// @param units R: how many functional units the emissions are for
  public static double perUnit(Grams operational, Grams embodied, double units) {
    if (!(units > 0)) {
      throw new IllegalArgumentException("a rate per " + units + " functional units");
    }
    return operational.plus(embodied).value() / units;
  }
}
