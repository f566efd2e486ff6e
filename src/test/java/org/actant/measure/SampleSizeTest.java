package org.actant.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SampleSizeTest {
  @Test
  void asksForAsManyAsTheIntervalNeeds() {
    // t(17; 0.975) = 2.110: 2.110 * 0.10 / sqrt(18) = 0.0497; with 17 it is 0.0514
    assertThat(SampleSize.of(0.10, 0.05)).isEqualTo(18);
  }

  @Test
  void asksForTwoWhereNothingVaries() {
    assertThat(SampleSize.of(0, 0.01)).isEqualTo(2);
  }

  @Test
  void givesUpAtTenThousand() {
    assertThat(SampleSize.of(10, 0.001)).isEqualTo(10_000);
  }
}
