package org.actant.carbon.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.actant.carbon.CarbonIntensity;
import org.actant.measure.Grams;
import org.actant.measure.KilowattHours;
import org.junit.jupiter.api.Test;

/// ISO/IEC 21031, the Green Software Foundation's text and case study.
class SoftwareCarbonIntensityTest {
  private static final double FOUR_YEARS_H = 4 * 8760;

  @Test
  void aTonneOverFourYearsIs28GramsAnHour() {
    assertThat(SoftwareCarbonIntensity.embodied(new Grams(1e6), 1, FOUR_YEARS_H, 1, 1).value())
        .isCloseTo(28.538812785388128, within(1e-12));
  }

  @Test
  void theApplicationServerOfEShoppenHas4Point3005GramsAndNot4Point305() {
    double m =
        SoftwareCarbonIntensity.embodied(new Grams(1_205_520), 1, FOUR_YEARS_H, 2, 16).value();
    assertThat(m).isCloseTo(4.3005, within(5e-5)).isNotCloseTo(4.305, within(5e-4));
  }

  @Test
  void theDatabaseServerOfEShoppenAddsUp() {
    Grams o =
        SoftwareCarbonIntensity.operational(new KilowattHours(0.048), new CarbonIntensity(951));
    assertThat(SoftwareCarbonIntensity.perUnit(o, new Grams(5.112), 1))
        .isCloseTo(50.76, within(5e-3));
  }

  @Test
  void theRateIsPerFunctionalUnit() {
    assertThat(SoftwareCarbonIntensity.perUnit(new Grams(5.02), new Grams(0), 100))
        .isCloseTo(0.0502, within(1e-15));
  }

  @Test
  void aRatePerNothingIsRefused() {
    assertThatThrownBy(() -> SoftwareCarbonIntensity.perUnit(new Grams(1), new Grams(1), 0))
        .hasMessageContaining("0.0 functional units");
    assertThatThrownBy(() -> SoftwareCarbonIntensity.embodied(new Grams(1), 1, 0, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
