package org.actant.carbon.method;

import org.actant.measure.KilowattHours;

/// The calculator of Lacoste, Luccioni, Schmidt and Dandres, *Quantifying the carbon emissions of
/// machine learning*, arXiv:1910.09700 (2019): the board's thermal design power for the whole time,
/// nothing else of the machine, no overhead of the building.
public final class MlCo2Impact {
  private MlCo2Impact() {}

  public static KilowattHours energy(double tdpW, double hours) {
    return new KilowattHours(tdpW * hours / 1000);
  }
}
