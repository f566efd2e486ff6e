package org.actant.carbon.method;

import static org.assertj.core.api.Assertions.assertThat;

import org.actant.measure.Watts;
import org.junit.jupiter.api.Test;

/// The example of Kepler's power attribution guide.
class KeplerTest {
  @Test
  void aQuarterOf40WattsIsActiveAndAFifthOfItTheProcess() {
    var node = new Watts(40);
    assertThat(Kepler.active(node, 0.25)).isEqualTo(new Watts(10));
    assertThat(Kepler.idle(node, 0.25)).isEqualTo(new Watts(30));
    assertThat(Kepler.ofProcess(node, 0.25, 0.2)).isEqualTo(new Watts(2));
  }
}
