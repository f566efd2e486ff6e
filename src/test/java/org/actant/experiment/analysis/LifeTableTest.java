package org.actant.experiment.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LifeTableTest {
  /// Training takes 10 CPU seconds; a million answers of the baseline take 2,000.
  private static MadeUpRun run() {
    return new MadeUpRun()
        .condition("plain")
        .condition("compressed", "smaller")
        .condition("trained", "otherwise")
        .condition("dear", "dearer");
  }

  private static MadeUpRun twoBlocks() {
    MadeUpRun run = run();
    for (int block = 1; block <= 2; block++) {
      run.training(block, 10)
          .served(block, "plain", 0.9, 2)
          .window("compress", 0, 0)
          .served(block, "compressed", 0.8, 1)
          .window("compress", 4, 0)
          .served(block, "trained", 0.9, 2)
          .window("data", 1, 0)
          .window("train", 5, 0)
          .window("compress", 0, 0)
          .served(block, "dear", 0.9, 3)
          .window("compress", 4, 0);
    }
    return run;
  }

  @Test
  void addsMakingAndAMillionAnswers() {
    var life = twoBlocks().row(ResultTables.LIFE, "condition", "compressed");

    // 10 + 4, and 1,000 x 1; the baseline's life is 10 + 2,000
    assertThat(life)
        .containsEntry("inferences", "1000000")
        .containsEntry("making_cpu_s", "14")
        .containsEntry("answering_cpu_s", "1000")
        .containsEntry("life_cpu_s", "1014")
        .containsEntry("answering_saving", "0.5")
        .containsEntry("making_saving", "-0.4");
    assertThat(Double.parseDouble(life.getOrDefault("saving", "")))
        .isCloseTo(1 - 1014 / 2010.0, org.assertj.core.api.Assertions.within(1e-9));
  }

  @Test
  void takesATrialsOwnTrainingWhereItTrained() {
    assertThat(twoBlocks().row(ResultTables.LIFE, "condition", "trained"))
        .containsEntry("making_cpu_s", "6")
        .containsEntry("repays", "at once");
    assertThat(
            twoBlocks().row(ResultTables.METRICS, "condition", "trained", "metric", "train_cpu_s"))
        .containsEntry("mean", "5");
    assertThat(twoBlocks().row(ResultTables.METRICS, "condition", "plain", "metric", "train_cpu_s"))
        .containsEntry("mean", "10");
  }

  @Test
  void saysWhenADearerMakingIsRepaid() {
    // 4 CPU seconds more, 1 less for each 1,000 answers
    assertThat(twoBlocks().row(ResultTables.LIFE, "condition", "compressed"))
        .containsEntry("extra_making_cpu_s", "4")
        .containsEntry("saved_cpu_s_per_1000", "1")
        .containsEntry("break_even", "4000")
        .containsEntry("break_even_low", "4000")
        .containsEntry("break_even_high", "4000")
        .containsEntry("repays", "after break_even");
    assertThat(twoBlocks().row(ResultTables.LIFE, "condition", "dear"))
        .containsEntry("break_even", "")
        .containsEntry("repays", "never");
  }

  @Test
  void sharesTheCostAmongThePointsAboveTheConstantClassifier() {
    // 1,014 CPU seconds for 30 points
    assertThat(twoBlocks().row(ResultTables.LIFE, "condition", "compressed"))
        .containsEntry("cpu_s_per_point", "33.8");
  }
}
