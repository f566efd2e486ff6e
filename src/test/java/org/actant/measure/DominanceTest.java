package org.actant.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DominanceTest {
  @Test
  void findsTheDeltaOfTheReferenceSoftware() {
    // R package effsize 0.8.1, the example of cliff.delta: -0.25
    var dominance =
        Dominance.of(
            new double[] {10, 10, 20, 20, 20, 30, 30, 30, 40, 50},
            new double[] {10, 20, 30, 40, 40, 50});

    assertThat(dominance.delta()).isCloseTo(-0.25, within(1e-12));
    assertThat(dominance.a12()).isCloseTo(0.375, within(1e-12));
  }

  @Test
  void isOneWhereAllValuesLieAbove() {
    assertThat(Dominance.of(new double[] {3, 4}, new double[] {1, 2}).a12()).isEqualTo(1);
    assertThat(Dominance.of(new double[] {1}, new double[] {1}).a12()).isEqualTo(0.5);
  }
}
