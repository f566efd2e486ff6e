package org.actant.carbon.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.actant.measure.Grams;
import org.actant.measure.KilowattHours;
import org.junit.jupiter.api.Test;

/// Section 4 of arXiv:2211.02001.
class Bloom2022Test {
  @Test
  void theTotalAddsUp() {
    KilowattHours dynamic = Bloom2022.dynamic(1_082_990);
    var idle = new KilowattHours(256_646);
    assertThat(dynamic.value()).isCloseTo(433_196, within(0.5));
    assertThat(Bloom2022.GRID.of(dynamic).value() / 1e6).isCloseTo(24.69, within(0.005));
    assertThat(Bloom2022.GRID.of(idle).value() / 1e6).isCloseTo(14.6, within(0.05));
    assertThat(Bloom2022.total(dynamic, idle, new Grams(11.2e6)).value() / 1e6)
        .isCloseTo(50.5, within(0.05));
  }

  @Test
  void idleIs59PercentOfDynamic() {
    assertThat(256_646 / Bloom2022.dynamic(1_082_990).value()).isCloseTo(0.59, within(0.005));
  }
}
