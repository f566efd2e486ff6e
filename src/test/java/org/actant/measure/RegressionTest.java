package org.actant.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// The line through the first of Anscombe's four sets: *Graphs in statistical analysis*, The
/// American Statistician 27 (1973) 17–21; the interval by R 4, confint(lm(y1 ~ x1, anscombe)).
class RegressionTest {
  @Test
  void findsAnscombesLine() {
    var line =
        Regression.of(
            new double[] {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5},
            new double[] {8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68});

    assertThat(line.slope()).isCloseTo(0.5000909, within(1e-7));
    assertThat(line.intercept()).isCloseTo(3.0000909, within(1e-7));
    assertThat(line.slopeInterval().low()).isCloseTo(0.2333701, within(1e-6));
    assertThat(line.slopeInterval().high()).isCloseTo(0.7668117, within(1e-6));
    assertThat(line.p()).isCloseTo(0.00217, within(0.00001));
  }

  @Test
  void needsThreePointsThatAreNotAboveOneAnother() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Regression.of(new double[] {1, 2}, new double[] {1, 2}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Regression.of(new double[] {1, 1, 1}, new double[] {1, 2, 3}));
  }
}
