package org.actant.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Values worked out by hand from the definition of Cohen 1968 (doi 10.1037/h0026256).
class WeightedKappaTest {
  @Test
  void farApartCountsMoreThanNear() {
    int[] one = {0, 1, 2, 2};
    int[] other = {0, 1, 2, 0};
    WeightedKappa kappa = WeightedKappa.of(one, other, 2);
    // squares: observed 4; expected (1 + 4 + 2 + 1 + 2 * 2 * 4 + 2) / 4 = 6.5
    assertThat(kappa.quadratic()).isCloseTo(1 - 4 / 6.5, within(1e-12));
    // distances: observed 2; expected (1 + 2 + 2 + 1 + 2 * 2 * 2 + 2) / 4 = 4
    assertThat(kappa.linear()).isCloseTo(1 - 2 / 4.0, within(1e-12));
    assertThat(kappa.exact()).isEqualTo(0.75);
  }

  @Test
  void judgesWhoAlwaysSayTheSameHaveNoKappa() {
    WeightedKappa kappa = WeightedKappa.of(new int[] {1, 1}, new int[] {1, 1}, 6);
    assertThat(kappa.quadratic()).isNaN();
    assertThat(kappa.interval()).isEmpty();
  }
}
