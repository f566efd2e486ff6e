package org.actant.carbon.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// The default job of the form, `GreenAlgorithms/green-algorithms-tool@30df2fe`.
class GreenAlgorithmsTest {
  private static final GreenAlgorithms.Job FORM = new GreenAlgorithms.Job(12, 12, 7.5, 1, 0, 0, 64);

  @Test
  void theFormsDefaultJobNeeds2Point13KilowattHours() {
    assertThat(GreenAlgorithms.V3.energy(FORM, GreenAlgorithms.V3.pueUnknown(), 1).value())
        .isCloseTo(2.1310848, within(1e-12));
  }

  @Test
  void theSameJobNeededMoreInVersion2Point2() {
    assertThat(GreenAlgorithms.V2_2.energy(FORM, GreenAlgorithms.V2_2.pueUnknown(), 1).value())
        .isCloseTo(2.2813536, within(1e-12));
  }

  @Test
  void runsAndGpusMultiply() {
    var job = new GreenAlgorithms.Job(10, 0, 0, 0, 4, 250, 0);
    assertThat(GreenAlgorithms.V3.energy(job, 1, 3).value()).isCloseTo(30, within(1e-12));
  }

  @Test
  void memoryIsAFifthOfTheDefaultJob() {
    var without = new GreenAlgorithms.Job(12, 12, 7.5, 1, 0, 0, 0);
    double share =
        1
            - GreenAlgorithms.V3.energy(without, 1, 1).value()
                / GreenAlgorithms.V3.energy(FORM, 1, 1).value();
    assertThat(share).isCloseTo(0.2094, within(5e-5));
  }
}
