package org.actant.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PairedTestTest {
  /// Darwin's cross- and self-fertilized maize, in eighths of an inch: Fisher, *The Design of
  /// Experiments*, 1935, table 3.
  private static final double[] MAIZE = {
    49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48
  };

  @Test
  void countsFishersSigns() {
    // section 21: 1,726 of 32,768 sums are as large, 5.267 %
    assertThat(PairedTest.signFlip(1, MAIZE)).isEqualTo(1726 / 32768.0);
  }

  @Test
  void findsTheTailOfStudentsT() {
    // the same section: t = 2.148 with 14 degrees of freedom, P = 4.97 %
    assertThat(PairedTest.student(MAIZE)).isCloseTo(0.0497, within(0.0001));
    // R 4, t.test(extra ~ group, data = sleep, paired = TRUE)
    assertThat(PairedTest.student(1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4))
        .isCloseTo(0.002833, within(0.000001));
  }

  @Test
  void cannotBeSureOfFivePairsHoweverClear() {
    assertThat(PairedTest.signFlip(1, -10, -11, -12, -13, -14)).isEqualTo(2 / 32.0);
  }

  @Test
  void drawsSignsWhereThereAreTooManyToTry() {
    double[] twice = new double[30];
    for (int i = 0; i < 30; i++) {
      twice[i] = MAIZE[i % 15];
    }

    double p = PairedTest.signFlip(1, twice);

    assertThat(p).isEqualTo(PairedTest.signFlip(1, twice)).isBetween(0.001, 0.02);
  }

  @Test
  void findsNothingWhereNothingDiffers() {
    assertThat(PairedTest.signFlip(1, 0, 0, 0)).isEqualTo(1);
    assertThat(PairedTest.student(0, 0, 0)).isEqualTo(1);
    assertThat(PairedTest.student(5)).isEqualTo(1);
  }
}
