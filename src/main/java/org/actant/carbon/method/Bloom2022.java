package org.actant.carbon.method;

import org.actant.carbon.CarbonIntensity;
import org.actant.measure.Grams;
import org.actant.measure.KilowattHours;

/// Luccioni, Viguier and Ligozat, *Estimating the carbon footprint of BLOOM, a 176B parameter
/// language model*, JMLR 24 (2023), arXiv:2211.02001: dynamic, idle and embodied emissions added,
/// on a grid of 57 g/kWh.
public final class Bloom2022 {
  public static final CarbonIntensity GRID = new CarbonIntensity(57);

  /// Thermal design power of an A100 with 80 GB.
  public static final double GPU_KW = 0.4;

  private Bloom2022() {}

  public static KilowattHours dynamic(double gpuHours) {
    return new KilowattHours(gpuHours * GPU_KW);
  }

  public static Grams total(KilowattHours dynamic, KilowattHours idle, Grams embodied) {
    return GRID.of(dynamic).plus(GRID.of(idle)).plus(embodied);
  }
}
