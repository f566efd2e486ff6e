package org.actant.carbon.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// The formula of arXiv:1910.09700.
class MlCo2ImpactTest {
  @Test
  void aV100ForHundredHoursIsThirtyKilowattHours() {
    assertThat(MlCo2Impact.energy(300, 100).value()).isCloseTo(30, within(1e-12));
  }
}
