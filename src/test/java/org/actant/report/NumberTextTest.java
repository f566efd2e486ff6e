package org.actant.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {
  @ParameterizedTest
  @CsvSource({
    "0.912345, -3, 0.912",
    "4, -3, 4.00",
    "1650, -3, 1650",
    "123456.7, -3, 123\u202f457",
    "0.0000031, -3, 3.1 × 10⁻⁶",
    "-0.125, 3, −0.125",
    "0.5, 3, 0.500",
    "0, 3, 0",
    "0.00049, 3, 0.000",
    "-0.004, 1, 0.0",
    "2.0E-7, -3, 2.0 × 10⁻⁷",
    "9.999, -3, 10.00",
    "0.082850, -2, 0.083",
  })
  void numbersAreRoundedForReaders(String field, int digits, String text) {
    assertThat(NumberText.decimal(field, digits)).isEqualTo(text);
  }

  @Test
  void integersKeepTheirDigits() {
    assertThat(NumberText.integer("2024")).isEqualTo("2024");
    assertThat(NumberText.integer("412000")).isEqualTo("412\u202f000");
  }

  @Test
  void anIntervalBelowZeroIsNotReadAsADash() {
    assertThat(NumberText.interval("0.1", "0.2")).isEqualTo("0.1–0.2");
    assertThat(NumberText.interval("−0.1", "0.2")).isEqualTo("−0.1 to 0.2");
  }
}
