package org.actant.carbon.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.actant.carbon.method.ExperimentImpactTracker.Use;
import org.actant.measure.Joules;
import org.junit.jupiter.api.Test;

/// The formula of arXiv:2002.05651.
class ExperimentImpactTrackerTest {
  @Test
  void eachDeviceCountsByItsShareAndThePue() {
    double kwh =
        ExperimentImpactTracker.energy(
                List.of(
                    new Use(new Joules(3.6e6), 0.5),
                    new Use(new Joules(3.6e6), 0.1),
                    new Use(new Joules(7.2e6), 1)))
            .value();
    assertThat(kwh).isCloseTo(1.58 * 2.6, within(1e-12));
  }

  @Test
  void aShareAboveOneIsRefused() {
    assertThatThrownBy(() -> new Use(new Joules(1), 1.2)).hasMessageContaining("1.2");
  }
}
