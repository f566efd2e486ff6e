package org.actant.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PilotTest {
  private static final Study STUDY =
      new Study(
          "s",
          "How many blocks?",
          new Subject.Network(
              new Study.Images("glyphs", 10, 0, 10, Study.Judge.TEST),
              "dense8",
              new Study.TrainingPlan(1, 8, 0.001)),
          Protocol.DEFAULT,
          new Replication(3, 20, 0.05),
          Budget.NONE,
          Study.INFERENCES,
          1,
          "fp32",
          List.of(new Condition("fp32", List.of()), new Condition("small", List.of())),
          List.of());

  @Test
  void plansForTheConditionThatVariesMost() {
    Pilot pilot =
        Pilot.plan(
            STUDY,
            List.of(
                estimate("fp32", 1, 1, 1),
                estimate("small", 0.5, 0.52, 0.48),
                estimate(Trial.TWIN, 0.1, 2, 9)));

    // standard deviation of the logarithms 0.0400; t(5) x 0.0400 / sqrt(6) = 0.0420 < ln 1.05
    assertThat(pilot.blocks()).isEqualTo(6);
    assertThat(pilot.reason()).contains("the ratio of small varies by 4.00 %", "needs 6 blocks");
  }

  @Test
  void keepsWithinItsBounds() {
    assertThat(Pilot.plan(STUDY, List.of(estimate("small", 0.1, 1, 2))).blocks()).isEqualTo(20);
    assertThat(Pilot.plan(STUDY, List.of(estimate("small", 1, 1, 1.0001))).blocks()).isEqualTo(3);
    assertThat(Pilot.plan(STUDY, List.of(estimate("small", 1))).reason())
        .startsWith("no condition has a ratio in two blocks");
  }

  @Test
  void isWarmWhenTheLastWindowsVaryLittle() {
    var warmUp = new WarmUp(3, 6, 3, 0.01);

    assertThat(warmUp.isOver(List.of(9.0, 1.0))).isFalse();
    assertThat(warmUp.isOver(List.of(9.0, 1.0, 1.0))).isFalse();
    assertThat(warmUp.isOver(List.of(9.0, 1.0, 1.001, 0.999))).isTrue();
    assertThat(warmUp.isOver(List.of(9.0, 1.0, 9.0, 1.0, 9.0, 1.0))).as("bounded").isTrue();
    assertThat(WarmUp.passes(0).isOver(List.of())).isTrue();
    assertThat(WarmUp.passes(2).isOver(List.of(1.0))).isFalse();
  }

  private static Estimate estimate(String condition, double... ratios) {
    return new Estimate(
        condition,
        ratios.length,
        0,
        Optional.empty(),
        java.util.Arrays.stream(ratios).boxed().toList(),
        "s");
  }
}
