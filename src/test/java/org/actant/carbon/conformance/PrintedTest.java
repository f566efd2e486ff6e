package org.actant.carbon.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PrintedTest {
  @Test
  void theDigitsAreTheTolerance() {
    assertThat(new Printed("24.7").tolerance()).isCloseTo(0.05, within(1e-9));
    assertThat(new Printed("1507").tolerance()).isCloseTo(0.5, within(1e-9));
    assertThat(new Printed("3.7516e-5").tolerance()).isCloseTo(5e-10, within(1e-18));
    assertThat(new Printed("0.0020833333333333333").tolerance()).isLessThan(1e-17);
  }

  @Test
  void aValueAgreesIfItRoundsToTheDigits() {
    assertThat(new Printed("27").agreesWith(26.84)).isTrue();
    assertThat(new Printed("27").agreesWith(27.6)).isFalse();
    assertThat(new Printed("0.010010781329274479").agreesWith(0.01001078132927448)).isTrue();
  }

  @Test
  void twoPrintsAgreeIfTheFinerRoundsToTheCoarser() {
    assertThat(new Printed("0.0236").agreesWith(new Printed("0.024"))).isTrue();
    assertThat(new Printed("0.0236").agreesWith(new Printed("0.023"))).isFalse();
  }
}
