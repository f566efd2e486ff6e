package org.actant.carbon.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// `Boavizta/boaviztapi:docs/docs/Explanations/usage/power.md` and `tests/api/test_cp.py`.
class BoaviztaTest {
  /// The curve that the documentation prints.
  private static final Boavizta.Profile PRINTED = new Boavizta.Profile(55.65, 0.046, 20.41, 4.24);

  private static double at(Boavizta.Profile profile, double load) {
    return profile.power(load).value();
  }

  @Test
  void theAverageLineOfTheDocumentationIsOfTheUnknownProcessor() {
    assertThat(at(Boavizta.UNKNOWN, 100)).isCloseTo(260, within(0.5));
    assertThat(at(Boavizta.UNKNOWN, 50)).isCloseTo(182, within(0.5));
    assertThat(at(Boavizta.UNKNOWN, 10)).isCloseTo(77, within(0.5));
    assertThat(at(Boavizta.UNKNOWN, 0)).isCloseTo(36, within(0.5));
    assertThat(260 * 0.15 + 182 * 0.55 + 77 * 0.1 + 36 * 0.2).isCloseTo(154, within(0.5));
  }

  @Test
  void theTableOfTheDocumentationIsOfThePrintedCurveAndNotInAllRows() {
    assertThat(at(PRINTED, 100)).isCloseTo(100, within(0.5));
    assertThat(at(PRINTED, 50)).isCloseTo(70, within(0.5));
    assertThat(at(PRINTED, 10)).isNotCloseTo(24, within(0.5));
    assertThat(at(PRINTED, 0)).isNotCloseTo(2, within(0.5));
  }

  @Test
  void makingOfProcessorAndMemory() {
    assertThat(Boavizta.processorMaking(694).value()).isCloseTo(22_811.8, within(0.1));
    assertThat(Boavizta.memoryMaking(32, 1.79).value()).isCloseTo(44_549.6, within(0.5));
  }
}
