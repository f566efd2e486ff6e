package org.actant.carbon;

import org.actant.measure.Grams;
import org.actant.measure.KilowattHours;
import org.actant.measure.Quantity;

/// Greenhouse gases per unit of electricity.
public record CarbonIntensity(double gramsPerKilowattHour) implements Comparable<CarbonIntensity> {
  public CarbonIntensity {
    Quantity.check(gramsPerKilowattHour);
    if (gramsPerKilowattHour < 0) {
      throw new IllegalArgumentException("a carbon intensity of " + gramsPerKilowattHour);
    }
  }

  /// Returns what electricity of this intensity emits.
  public Grams of(KilowattHours energy) {
    return new Grams(gramsPerKilowattHour * energy.value());
  }

  @Override
  public int compareTo(CarbonIntensity other) {
    return Double.compare(gramsPerKilowattHour, other.gramsPerKilowattHour);
  }
}
