package org.actant.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// The interval is checked on the ten differences of sleep in Student, *The probable error of a
/// mean*, Biometrika 6 (1908), doi:10.1093/biomet/6.1.1; R 4's `t.test` prints mean 1.58 and the
/// interval 0.7001142 to 2.4598858 for them.
class SummaryTest {
  private static final double[] SLEEP = {1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4};

  @Test
  void matchesStudentsSleepData() {
    Summary summary = Summary.of(SLEEP);

    assertThat(summary.n()).isEqualTo(10);
    assertThat(summary.mean()).isCloseTo(1.58, within(1e-12));
    assertThat(summary.sd().orElseThrow()).isCloseTo(1.229995, within(1e-6));
    assertThat(summary.interval().orElseThrow().low()).isCloseTo(0.7001142, within(1e-7));
    assertThat(summary.interval().orElseThrow().high()).isCloseTo(2.4598858, within(1e-7));
  }

  @Test
  void usesTheWideQuantileOfThreeReplicates() {
    // mean 2, sd 1, t(2; 0.975) = 4.302652..., so 2 ± 4.302652/sqrt(3)
    var interval = Summary.of(1, 2, 3).interval().orElseThrow();

    assertThat(interval.low()).isCloseTo(2 - 2.484138, within(1e-6));
    assertThat(interval.high()).isCloseTo(2 + 2.484138, within(1e-6));
  }

  @Test
  void saysNoSpreadOfOneValue() {
    Summary one = Summary.of(7);

    assertThat(one.mean()).isEqualTo(7);
    assertThat(one.sd()).isEmpty();
    assertThat(one.interval()).isEmpty();
  }

  @Test
  void refusesNothingAndWhatIsNotANumber() {
    assertThatThrownBy(() -> Summary.of()).hasMessageContaining("no values");
    assertThatThrownBy(() -> Summary.of(1, Double.NaN)).hasMessageContaining("finite");
  }
}
