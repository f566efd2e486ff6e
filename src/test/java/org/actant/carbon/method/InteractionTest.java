package org.actant.carbon.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/// `SMART-Dal/tuning-green-ai-pipelines@0f9cff6:modelling_calculations.txt`.
class InteractionTest {
  @Test
  void fiveSavingsShouldSave99Percent() {
    double expected = Interaction.expectedSaving(List.of(0.081, 0.853, 0.205, 0.384, 0.846));
    assertThat(expected).isCloseTo(0.98981, within(5e-6));
    assertThat(0.946).as("what was observed: they interfere").isLessThan(expected);
  }

  @Test
  void aSavingThatCostsMoreCountsAgainstTheOthers() {
    assertThat(Interaction.expectedSaving(List.of(0.5, -0.2))).isCloseTo(0.4, within(1e-15));
    assertThat(Interaction.expectedSaving(List.of())).isZero();
  }
}
