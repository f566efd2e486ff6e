package org.actant.carbon.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Table 4 of arXiv:2104.10350.
class Patterson2021Test {
  @Test
  void gpt3RanOnAGridOf429GramsPerKilowattHour() {
    assertThat(Patterson2021.implied(1287, 552.1).gramsPerKilowattHour())
        .isCloseTo(429, within(0.5));
  }

  @Test
  void energyIsHoursTimesProcessorsTimesPowerTimesPue() {
    assertThat(Patterson2021.energy(10, 8, 300, 1.1).value()).isCloseTo(26.4, within(1e-12));
  }
}
