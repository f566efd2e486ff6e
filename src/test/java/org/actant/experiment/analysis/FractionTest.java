package org.actant.experiment.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// The half fraction of three factors with c = ab: four conditions, of which each pair of factors
/// is there in all four ways once.
class FractionTest {
  @Test
  void tellsMainEffectsAndWhatTheyAreAliasedWith() {
    var run =
        new MadeUpRun()
            .condition("c", "c")
            .condition("a", "a")
            .condition("b", "b")
            .condition("a+b+c", "a", "b", "c");
    for (int block = 1; block <= 2; block++) {
      // a halves, b does nothing, c takes three quarters
      run.served(block, "c", 0.9, 6)
          .served(block, "a", 0.9, 4)
          .served(block, "b", 0.9, 8)
          .served(block, "a+b+c", 0.9, 3);
    }

    assertThat(effect(run, "a")).isCloseTo(0.5, within(1e-9));
    assertThat(effect(run, "b")).isCloseTo(1, within(1e-9));
    assertThat(effect(run, "c")).isCloseTo(0.75, within(1e-9));
    assertThat(run.row(ResultTables.FACTORIAL, "metric", Metric.INFER_CPU, "term", "a"))
        .containsEntry("aliased", "c:b");
  }

  private static double effect(MadeUpRun run, String term) {
    return Double.parseDouble(
        run.row(ResultTables.FACTORIAL, "metric", Metric.INFER_CPU, "term", term)
            .getOrDefault("effect", ""));
  }
}
