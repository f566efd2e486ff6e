package org.actant.carbon.method;

import org.actant.carbon.CarbonIntensity;
import org.actant.measure.KilowattHours;

/// Patterson et al., *Carbon emissions and large neural network training*, arXiv:2104.10350 (2021),
/// and *The carbon footprint of machine learning training will plateau, then shrink*, Computer 55
/// (2022), doi:10.1109/MC.2022.3148714: processors × measured mean power × hours × PUE, and the
/// four Ms by which practice lowers it.
public final class Patterson2021 {
  private Patterson2021() {}

  public static KilowattHours energy(double hours, double processors, double meanW, double pue) {
    return new KilowattHours(hours * processors * meanW * pue / 1000);
  }

  /// Returns the intensity that an energy and its emissions imply.
  ///
  /// @param tonnes of CO2e
  public static CarbonIntensity implied(double megawattHours, double tonnes) {
    return new CarbonIntensity(tonnes / megawattHours * 1000);
  }
}
