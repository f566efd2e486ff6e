package org.actant.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The four examples of Newcombe, *Two-sided confidence intervals for the single proportion*,
/// Statistics in Medicine 17 (1998) 857–872, Table I, method 3 (score, no continuity correction).
class ProportionTest {
  @ParameterizedTest
  @CsvSource({
    "81,263,0.2553,0.3662",
    "15,148,0.0624,0.1605",
    "0,20,0.0000,0.1611",
    "1,29,0.0061,0.1718"
  })
  void matchesNewcombe1998(long successes, long tries, double low, double high) {
    Interval<Double> interval = new Proportion(successes, tries).wilson();

    assertThat(interval.low()).isCloseTo(low, within(5e-5));
    assertThat(interval.high()).isCloseTo(high, within(5e-5));
  }

  @Test
  void mirrorsWhenSuccessAndFailureChangePlaces() {
    Interval<Double> few = new Proportion(3, 40).wilson();
    Interval<Double> many = new Proportion(37, 40).wilson();

    assertThat(many.low()).isCloseTo(1 - few.high(), within(1e-12));
    assertThat(many.high()).isCloseTo(1 - few.low(), within(1e-12));
  }

  @Test
  void refusesWhatIsNoShare() {
    assertThatThrownBy(() -> new Proportion(0, 0)).hasMessageContaining("0 tries");
    assertThatThrownBy(() -> new Proportion(5, 4)).hasMessageContaining("5 successes in 4");
  }
}
