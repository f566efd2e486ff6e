package org.actant.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RatioEffectTest {
  @Test
  void isTheGeometricMeanOfTheBlocksRatios() {
    // ratios 1/2, 1/4, 1/8: logarithms -1, -2, -3 times ln 2; mean -2 ln 2, sd ln 2, half width
    // 2.484138 ln 2
    RatioEffect effect = RatioEffect.paired(new double[] {1, 2, 3}, new double[] {2, 8, 24});

    assertThat(effect.n()).isEqualTo(3);
    assertThat(effect.ratio()).isCloseTo(0.25, within(1e-12));
    assertThat(effect.interval().orElseThrow().low())
        .isCloseTo(Math.pow(2, -2 - 2.484138), within(1e-7));
    assertThat(effect.interval().orElseThrow().high())
        .isCloseTo(Math.pow(2, -2 + 2.484138), within(1e-6));
  }

  @Test
  void takesAwayWhatABlocksMembersShare() {
    // the second block ran on a machine ten times as slow; the ratio is the same in all blocks
    RatioEffect effect = RatioEffect.paired(new double[] {1, 10, 1}, new double[] {2, 20, 2});

    assertThat(effect.ratio()).isEqualTo(0.5);
    assertThat(effect.interval().orElseThrow()).isEqualTo(new Interval<>(0.5, 0.5));
  }

  @Test
  void turnsRoundWhenTheConditionsChangePlaces() {
    double[] a = {1.0, 1.3, 0.9};
    double[] b = {2.1, 2.2, 2.0};

    assertThat(RatioEffect.paired(a, b).ratio())
        .isCloseTo(1 / RatioEffect.paired(b, a).ratio(), within(1e-12));
  }

  @Test
  void refusesWhatHasNoRatio() {
    assertThatThrownBy(() -> RatioEffect.paired(new double[] {1}, new double[] {0}))
        .hasMessageContaining("above zero");
    assertThatThrownBy(() -> RatioEffect.paired(new double[] {1}, new double[] {1, 2}))
        .hasMessageContaining("paired");
  }
}
