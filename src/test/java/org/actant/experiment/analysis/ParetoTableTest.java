package org.actant.experiment.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ParetoTableTest {
  @Test
  void saysHowSureAPlaceOnTheFrontIs() {
    var run =
        new MadeUpRun()
            .condition("plain")
            .condition("cheap", "cheap")
            .condition("worse", "worse")
            .condition("close", "close");
    for (int block = 1; block <= 4; block++) {
      // "close" is dearer than "plain" in three blocks of four, and as accurate
      run.served(block, "plain", 0.9, 10)
          .served(block, "cheap", 0.8, 5)
          .served(block, "worse", 0.7, 20)
          .served(block, "close", 0.9, block == 1 ? 9.5 : 10.4);
    }

    assertThat(row(run, "cheap")).containsEntry("front", "true").containsEntry("probability", "1");
    assertThat(row(run, "worse")).containsEntry("front", "false").containsEntry("probability", "0");
    assertThat(row(run, "plain")).containsEntry("front", "true");
    double close = Double.parseDouble(row(run, "close").getOrDefault("probability", ""));
    double plain = Double.parseDouble(row(run, "plain").getOrDefault("probability", ""));
    // cheaper if block 1 is drawn twice or more of four: 1 - 0.75^4 - 4 * 0.25 * 0.75^3 = 0.26
    assertThat(close).isBetween(0.2, 0.32);
    assertThat(close + plain).isBetween(0.99, 1.01);
  }

  private static Map<String, String> row(MadeUpRun run, String condition) {
    return run.row(
        ResultTables.PARETO,
        "condition",
        condition,
        "score",
        Metric.ACCURACY,
        "cost",
        Metric.INFER_CPU);
  }
}
