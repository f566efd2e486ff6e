package org.actant.experiment.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.actant.experiment.practice.Practice.Outcome;
import org.junit.jupiter.api.Test;

class PracticeTest {
  @Test
  void savesWithAGradeThatSaysHowSureThatIs() {
    assertThat(practice(0.5, 0.4, 0.6, 5, 0.001, true, "less", 0.1).outcome())
        .isEqualTo(Outcome.SAVES);
    assertThat(practice(0.5, 0.4, 0.6, 5, 0.001, true, "less", 0.1).grade()).isEqualTo("A");
    assertThat(practice(0.5, 0.4, 0.6, 5, 0.001, false, "less", 0.1).grade()).isEqualTo("B");
    assertThat(practice(0.5, 0.4, 0.6, 3, 0.001, true, "less", 0.1).grade()).isEqualTo("B");
    assertThat(practice(0.5, 0.4, 0.6, 5, 0.07, true, "less", 0.1).grade()).isEqualTo("C");
  }

  @Test
  void saysWhenASavingIsPaidForInAccuracy() {
    assertThat(practice(0.5, 0.4, 0.6, 5, 0.001, true, "less", -1.2).outcome())
        .isEqualTo(Outcome.TRADES);
  }

  @Test
  void saysPlainlyWhatDoesNotSave() {
    assertThat(practice(0.99, 0.97, 1.01, 5, 0.4, true, "noise", 0).outcome())
        .isEqualTo(Outcome.NOTHING);
    assertThat(practice(0.99, 0.97, 1.01, 5, 0.4, true, "noise", 0).grade()).isEqualTo("A");
    assertThat(practice(1.3, 1.2, 1.4, 5, 0.001, true, "more", 0).outcome())
        .isEqualTo(Outcome.COSTS);
  }

  @Test
  void doesNotTakeAWideIntervalForNoSaving() {
    var wide = practice(0.9, 0.5, 1.6, 5, 0.6, true, "unclear", 0);

    assertThat(wide.outcome()).isEqualTo(Outcome.UNPROVEN);
    assertThat(wide.grade()).isEqualTo("D");
  }

  @Test
  void givesASimulatedModelTheLowestGrade() {
    assertThat(
            new Practice(
                    0.5,
                    OptionalDouble.of(0.4),
                    OptionalDouble.of(0.6),
                    5,
                    OptionalDouble.of(0.001),
                    true,
                    "less",
                    true,
                    OptionalDouble.of(0),
                    OptionalDouble.of(0),
                    OptionalDouble.of(0))
                .grade())
        .isEqualTo("D");
  }

  private static Practice practice(
      double ratio,
      double low,
      double high,
      int blocks,
      double p,
      boolean floor,
      String finding,
      double points) {
    return new Practice(
        ratio,
        OptionalDouble.of(low),
        OptionalDouble.of(high),
        blocks,
        OptionalDouble.of(p),
        floor,
        finding,
        false,
        OptionalDouble.of(points),
        OptionalDouble.of(points - 0.2),
        OptionalDouble.of(points + 0.2));
  }
}
