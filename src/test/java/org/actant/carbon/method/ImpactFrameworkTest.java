package org.actant.carbon.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.actant.carbon.CarbonIntensity;
import org.actant.measure.Grams;
import org.junit.jupiter.api.Test;

/// Outputs of `Green-Software-Foundation/if@0829a39:manifests/outputs`.
class ImpactFrameworkTest {
  private static final ImpactFramework.Server SERVER = ImpactFramework.Server.defaults();

  private static double embodied(ImpactFramework.Server server, ImpactFramework.Parts parts) {
    return ImpactFramework.embodied(server, parts, 1, 3600).value();
  }

  @Test
  void theBaselineServerHas28GramsAnHour() {
    assertThat(embodied(SERVER, new ImpactFramework.Parts(1, 16, 0, 0, 0)))
        .isEqualTo(28.538812785388128);
  }

  @Test
  void twoDisksAdd200Kilograms() {
    assertThat(embodied(SERVER, new ImpactFramework.Parts(1, 16, 0, 2, 0)))
        .isEqualTo(34.24657534246575);
  }

  @Test
  void gramsReadAsKilogramsMakeEightTimesTheResult() {
    var parts = new ImpactFramework.Parts(4, 32, 1, 1, 1);
    var slipped = new ImpactFramework.Server(2e6, 1, 16, 1e5, 1172, 5e4, 1e5, 1.5e5, 157_680_000);
    var meant = new ImpactFramework.Server(2e6, 1, 16, 1e5, 1.172, 5e4, 1e5, 1.5e5, 157_680_000);
    assertThat(embodied(slipped, parts)).isCloseTo(487.48858447488584, within(1e-12));
    assertThat(embodied(meant, parts)).isCloseTo(59.788858447, within(1e-9));
    assertThat(embodied(slipped, parts) / embodied(meant, parts)).isCloseTo(8.15, within(0.01));
  }

  @Test
  void theCurveOfTeadsIsLinearBetweenItsPoints() {
    assertThat(ImpactFramework.teadsShare(0)).isEqualTo(0.12);
    assertThat(ImpactFramework.teadsShare(10)).isEqualTo(0.32);
    assertThat(ImpactFramework.teadsShare(15)).isCloseTo(0.37375, within(1e-15));
    assertThat(ImpactFramework.teadsShare(20)).isCloseTo(0.4275, within(1e-15));
    assertThat(ImpactFramework.teadsShare(45)).isCloseTo(0.69625, within(1e-15));
    assertThat(ImpactFramework.teadsShare(100)).isCloseTo(1.02, within(1e-15));
    assertThatThrownBy(() -> ImpactFramework.teadsShare(101)).hasMessageContaining("101");
  }

  @Test
  void thePipelineComesOutRowByRow() {
    double[][] rows = {
      {50, 1, 2.6041666666666666e-6, 0.010010781329274479},
      {20, 5, 7.421875e-6, 0.045574739979705736},
      {15, 7, 9.084201388888889e-6, 0.0627594970},
    };
    for (double[] row : rows) {
      var energy = ImpactFramework.teadsEnergy(100, row[0], row[1], 1.0 / 8);
      assertThat(energy.value()).isCloseTo(row[2], within(1e-18));
      Grams embodied =
          ImpactFramework.embodied(SERVER, new ImpactFramework.Parts(1, 16, 0, 0, 0), 1, row[1]);
      assertThat(SoftwareCarbonIntensity.perUnit(new CarbonIntensity(800).of(energy), embodied, 1))
          .isCloseTo(row[3], within(5e-10));
    }
  }
}
