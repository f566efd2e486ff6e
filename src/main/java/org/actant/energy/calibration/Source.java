package org.actant.energy.calibration;

import org.actant.energy.Domain;
import org.actant.energy.Tier;

/// Who said what power was drawn.
///
/// @param name such as `rapl` or the name of a file of readings
/// @param domain what the power is of; the calibrated model is about the same
public record Source(String name, Tier tier, Domain domain) {
  public Source {
    if (tier.compareTo(Tier.T3) > 0) {
      throw new IllegalArgumentException(
          name + " is " + tier + "; a model is calibrated against T1 to T3");
    }
  }
}
