package org.actant.experiment.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// A copy of the baseline tells how large an effect must be.
class NoiseTest {
  private static MadeUpRun run(double... ofTheCopy) {
    var run = new MadeUpRun().condition("plain").condition("small", "small");
    for (int block = 1; block <= 5; block++) {
      double wiggle = 1 + 0.001 * block;
      run.served(block, "plain", 0.9, 10)
          .served(block, "small", 0.9, 9.8 * wiggle)
          .served(block, "a/a", 0.9, 10 * ofTheCopy[block - 1]);
    }
    return run;
  }

  @Test
  void callsAnEffectWithinTheFloorNoise() {
    var effect =
        run(1, 1.05, 0.99, 1, 1.01)
            .row(ResultTables.EFFECTS, "condition", "small", "metric", Metric.INFER_CPU);

    assertThat(effect).containsEntry("finding", "noise").containsEntry("floor", "1.05");
  }

  @Test
  void callsTheSameEffectLessAboveAQuietFloor() {
    var effect =
        run(1, 1.001, 0.999, 1, 1)
            .row(ResultTables.EFFECTS, "condition", "small", "metric", Metric.INFER_CPU);

    assertThat(effect).containsEntry("finding", "less");
    // five pairs in one direction
    assertThat(effect).containsEntry("p_exact", "0.0625").containsEntry("cliffs_delta", "-1");
    assertThat(Double.parseDouble(effect.getOrDefault("p_holm", "")))
        .isLessThan(0.001)
        .isGreaterThanOrEqualTo(Double.parseDouble(effect.getOrDefault("p", "")));
  }

  @Test
  void tellsTheCopyInATableOfItsOwnAndKeepsItOffTheFront() {
    MadeUpRun run = run(1, 1.05, 0.99, 1, 1.01);

    assertThat(run.row(ResultTables.NOISE, "condition", "a/a", "metric", Metric.INFER_CPU))
        .containsEntry("floor", "1.05")
        .containsEntry("n", "5");
    assertThat(run.row(ResultTables.CONDITIONS, "condition", "a/a")).containsEntry("copy", "true");
    assertThat(run.table(ResultTables.PARETO).rows()).noneMatch(row -> row.contains("a/a"));
  }

  @Test
  void findsADriftOfTheMachine() {
    var run = new MadeUpRun().condition("plain").condition("small", "small");
    for (int block = 1; block <= 5; block++) {
      double slower = Math.pow(1.02, block);
      run.served(block, "plain", 0.9, 10 * slower).served(block, "small", 0.9, 5 * slower);
    }

    var drift = run.row(ResultTables.DRIFT, "metric", Metric.INFER_CPU);

    assertThat(drift).containsEntry("finding", "drift").containsEntry("n", "10");
    assertThat(Double.parseDouble(drift.getOrDefault("change", "")))
        .isCloseTo(Math.pow(1.02, 4), within(0.02));
  }

  @Test
  void findsNoneWhereTheOrderSaysNothing() {
    assertThat(run(1, 1.05, 0.99, 1, 1.01).row(ResultTables.DRIFT, "metric", Metric.INFER_CPU))
        .containsEntry("finding", "none");
  }
}
