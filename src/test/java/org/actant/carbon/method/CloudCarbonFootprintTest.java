package org.actant.carbon.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.actant.measure.Grams;
import org.junit.jupiter.api.Test;

/// The project's own unit tests, `cloud-carbon-footprint/cloud-carbon-footprint@b7a049c`.
class CloudCarbonFootprintTest {
  private static final double US_EAST_1_T = 0.000415755;

  @Test
  void aVirtualProcessorAtOnePercentForAnHour() {
    double watts = CloudCarbonFootprint.watts(0.71, 3.46, 0.01);
    double kwh = CloudCarbonFootprint.compute(watts, 1, 1.135, 2).value();
    assertThat(kwh).isCloseTo(0.0016741249999999998, within(1e-18));
    assertThat(kwh * US_EAST_1_T).isCloseTo(6.960258393749999e-7, within(1e-21));
  }

  @Test
  void aGivenMeanPower() {
    assertThat(CloudCarbonFootprint.compute(350, 1, 1.135, 1).value())
        .isCloseTo(0.39725, within(1e-15));
  }

  @Test
  void memory() {
    double kwh = CloudCarbonFootprint.memory(90, 1.11, 2).value();
    assertThat(kwh).isCloseTo(0.0783216, within(1e-15));
    assertThat(kwh * 0.000479).isCloseTo(3.7516e-5, within(5e-10));
  }

  @Test
  void embodied() {
    assertThat(CloudCarbonFootprint.embodied(new Grams(1.7957e6), 24, 1.0 / 96).value() / 1e6)
        .isCloseTo(1.2811786529680366e-5, within(1e-20));
  }

  @Test
  void network() {
    double kwh = CloudCarbonFootprint.network(1e7, 1.135).value();
    assertThat(kwh).isCloseTo(11_350, within(1e-9));
    assertThat(kwh * US_EAST_1_T).isCloseTo(4.71881925, within(1e-12));
  }

  @Test
  void storage() {
    assertThat(
            CloudCarbonFootprint.storage(1, CloudCarbonFootprint.SSD_WH_PER_TBH, 1.135, 1).value())
        .isCloseTo(0.001362, within(1e-15));
    assertThat(
            CloudCarbonFootprint.storage(1, CloudCarbonFootprint.HDD_WH_PER_TBH, 1.135, 1).value())
        .isCloseTo(0.00073775, within(1e-15));
  }
}
