package org.actant.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Method 10 on examples (a) to (h) of Newcombe, *Interval estimation for the difference between
/// independent proportions*, Statistics in Medicine 17 (1998), table II.
class Newcombe1998Test {
  @ParameterizedTest
  @CsvSource({
    "56, 70, 48, 80, 0.0524, 0.3339",
    "9, 10, 3, 10, 0.1705, 0.8090",
    "6, 7, 2, 7, 0.0582, 0.8062",
    "5, 56, 0, 29, -0.0381, 0.1926",
    "0, 10, 0, 20, -0.1611, 0.2775",
    "0, 10, 0, 10, -0.2775, 0.2775",
    "10, 10, 0, 20, 0.6791, 1.0000",
    "10, 10, 0, 10, 0.6075, 1.0000"
  })
  void theHybridScoreInterval(long a, long m, long b, long n, double low, double high) {
    Interval<Double> interval =
        new ProportionDifference(new Proportion(a, m), new Proportion(b, n)).newcombe();

    assertThat(interval.low()).isEqualTo(low, within(0.00005));
    assertThat(interval.high()).isEqualTo(high, within(0.00005));
  }
}
