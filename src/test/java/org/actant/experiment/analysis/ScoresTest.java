package org.actant.experiment.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScoresTest {
  private static MadeUpRun run() {
    var run = new MadeUpRun().condition("plain").condition("other", "other");
    for (int block = 1; block <= 3; block++) {
      run.served(block, "plain", 0.85, 1)
          .confusion(new int[] {90, 10}, new int[] {20, 80})
          .finding("epochs", 10)
          .served(block, "other", 0.85, 1)
          .confusion(new int[] {90, 10}, new int[] {20, 80})
          .finding("epochs", 8 + block);
    }
    return run;
  }

  @Test
  void tellsMacroF1WithTheConstantClassifierBeside() {
    // F1 180/210 and 160/190
    assertThat(run().row(ResultTables.METRICS, "condition", "plain", "metric", "macro_f1"))
        .containsEntry("mean", "0.8496240602");
    assertThat(run().row(ResultTables.METRICS, "condition", "plain", "metric", "constant_macro_f1"))
        .containsEntry("mean", "0.3333333333");
  }

  @Test
  void givesScoresAnIntervalOverTestImagesEvenIfAllBlocksAgree() {
    var accuracy = run().row(ResultTables.METRICS, "condition", "plain", "metric", "accuracy");

    assertThat(accuracy).containsEntry("ci_low", "0.85").containsEntry("ci_high", "0.85");
    // 200 images: standard error 2.5 points
    assertThat(Double.parseDouble(accuracy.getOrDefault("boot_low", ""))).isBetween(0.78, 0.82);
    assertThat(Double.parseDouble(accuracy.getOrDefault("boot_high", ""))).isBetween(0.88, 0.92);
  }

  @Test
  void summarizesFindingsAndComparesThem() {
    assertThat(run().row(ResultTables.FINDINGS, "condition", "other", "metric", "epochs"))
        .containsEntry("mean", "10")
        .containsEntry("sd", "1")
        .containsEntry("n", "3");
    assertThat(run().row(ResultTables.FINDING_EFFECTS, "condition", "other", "metric", "epochs"))
        .containsEntry("difference", "0")
        .containsEntry("unit", "x");
  }
}
