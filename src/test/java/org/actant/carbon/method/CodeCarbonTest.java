package org.actant.carbon.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// `mlco2/codecarbon@b05965e:tests/test_cpu_load.py`, `tests/test_energy.py`.
class CodeCarbonTest {
  @Test
  void theThreadripperCurve() {
    assertThat(CodeCarbon.threadripper(100, 0).value()).isZero();
    assertThat(CodeCarbon.threadripper(100, 0.5).value()).isCloseTo(95, within(1e-9));
    assertThat(CodeCarbon.threadripper(100, 1).value()).isCloseTo(98.76872502064151, within(1e-12));
  }

  @Test
  void theThreadripperCurveJumpsBy4Point5PercentOfTheTdpAtThirtyPercentLoad() {
    double before = CodeCarbon.threadripper(100, 0.3).value();
    double after = CodeCarbon.threadripper(100, 0.3000001).value();
    assertThat(after - before).isCloseTo(4, within(0.01));
  }

  @Test
  void theLinearLawHasAFloorOfATenth() {
    assertThat(CodeCarbon.linear(100, 0).value()).isEqualTo(10);
    assertThat(CodeCarbon.linear(100, 0.5).value()).isEqualTo(50);
    assertThat(CodeCarbon.linear(100, 1).value()).isEqualTo(100);
  }

  @Test
  void theCubicLawOfTheProgramIsLessThanHalfTheLinearOneOfItsDocumentationAtHalfLoad() {
    assertThat(CodeCarbon.cubic(100, 0).value()).isEqualTo(10);
    assertThat(CodeCarbon.cubic(100, 0.5).value()).isCloseTo(21.25, within(1e-12));
    assertThat(CodeCarbon.cubic(100, 1).value()).isEqualTo(100);
    assertThat(CodeCarbon.constant(100).value()).isEqualTo(50);
  }

  @Test
  void aCounterThatWentRoundOnce() {
    assertThat(CodeCarbon.counted(100, 10, 105)).isEqualTo(15);
    assertThat(CodeCarbon.counted(10, 100, 105)).isEqualTo(90);
  }
}
