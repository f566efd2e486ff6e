package org.actant.carbon.method;

import org.actant.measure.Grams;
import org.actant.measure.KilowattHours;

/// Strubell, Ganesh and McCallum, *Energy and policy considerations for deep learning in NLP*, ACL
/// 2019, doi:10.18653/v1/P19-1355: p = 1.58 · t · W / 1000 kWh, CO2e = 0.954 · p pounds.
public final class Strubell2019 {
  public static final double PUE = 1.58;
  public static final double POUNDS_PER_KWH = 0.954;

  /// The international avoirdupois pound, exact.
  public static final double GRAMS_PER_POUND = 453.59237;

  private Strubell2019() {}

  /// Returns the energy with the building's overhead.
  ///
  /// @param watts of processors, memory and all GPUs together
  public static KilowattHours energy(double watts, double hours) {
    return new KilowattHours(PUE * hours * watts / 1000);
  }

  public static double pounds(KilowattHours energy) {
    return POUNDS_PER_KWH * energy.value();
  }

  public static Grams emissions(KilowattHours energy) {
    return new Grams(pounds(energy) * GRAMS_PER_POUND);
  }
}
