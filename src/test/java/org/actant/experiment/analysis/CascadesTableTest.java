package org.actant.experiment.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// Two parts that each halve the cost, alone and in both orders, in three blocks.
class CascadesTableTest {
  private static MadeUpRun run(double together, double reversed) {
    var run =
        new MadeUpRun()
            .condition("plain")
            .condition("a", "a")
            .condition("b", "b")
            .condition("a+b", "a", "b")
            .condition("b+a", "b", "a");
    double[] machine = {1, 1.02, 0.97};
    double[] noise = {1, 1.01, 0.99};
    for (int block = 1; block <= 3; block++) {
      double speed = machine[block - 1];
      run.served(block, "plain", 0.9, 8 * speed)
          .served(block, "a", 0.9, 4 * speed)
          .served(block, "b", 0.9, 4 * speed)
          .served(block, "a+b", 0.9, together * speed * noise[block - 1])
          .served(block, "b+a", 0.9, reversed * speed);
    }
    return run;
  }

  @Test
  void findsThatPartsWhichMultiplyDoNotTouchEachOther() {
    Map<String, String> cascade = cascade(run(2, 2));

    assertThat(cascade)
        .containsEntry("parts", "a; b")
        .containsEntry("n", "3")
        .containsEntry("predicted", "0.75")
        .containsEntry("finding", "as predicted");
    assertThat(number(cascade, "saving")).isCloseTo(0.75, within(0.001));
    assertThat(number(cascade, "interaction_low")).isLessThan(1);
    assertThat(number(cascade, "interaction_high")).isGreaterThan(1);
  }

  @Test
  void findsThatPartsGetInEachOthersWay() {
    // 3 of 8 are left instead of 2
    Map<String, String> cascade = cascade(run(3, 3));

    assertThat(cascade).containsEntry("finding", "less than predicted");
    assertThat(number(cascade, "interaction")).isCloseTo(1.5, within(0.001));
    assertThat(cascade(run(1.5, 2))).containsEntry("finding", "more than predicted");
  }

  @Test
  void goesStepByStep() {
    var first =
        run(3, 3)
            .row(
                ResultTables.STEPS,
                "condition",
                "a+b",
                "metric",
                "infer_cpu_s_per_1000",
                "step",
                "1");
    var second =
        run(3, 3)
            .row(
                ResultTables.STEPS,
                "condition",
                "a+b",
                "metric",
                "infer_cpu_s_per_1000",
                "step",
                "2");

    assertThat(first).containsEntry("part", "a").containsEntry("left", "0.5");
    assertThat(second)
        .containsEntry("part", "b")
        .containsEntry("so_far", "a+b")
        .containsEntry("predicted_left", "0.25")
        .containsEntry("alone", "0.5");
    assertThat(number(second, "left")).isCloseTo(0.375, within(0.001));
  }

  @Test
  void measuresConditionsThatGrowWithoutPredictingThem() {
    var run =
        new MadeUpRun()
            .condition("plain")
            .condition("a", "a")
            .condition("more", "a", "b")
            .condition("most", "a", "b", "c");
    for (int block = 1; block <= 3; block++) {
      run.served(block, "plain", 0.9, 8)
          .served(block, "a", 0.9, 4)
          .served(block, "more", 0.9, 2)
          .served(block, "most", 0.9, 1);
    }
    String[] key = {"condition", "most", "metric", "infer_cpu_s_per_1000", "step", "2"};

    assertThat(run.row(ResultTables.STEPS, key))
        .containsEntry("part", "more")
        .containsEntry("so_far", "more")
        .containsEntry("left", "0.25")
        .containsEntry("predicted_left", "")
        .containsEntry("alone", "");
    key[5] = "3";
    assertThat(run.row(ResultTables.STEPS, key)).containsEntry("left", "0.125");
  }

  @Test
  void asksWhetherTheOrderMatters() {
    assertThat(
            run(2, 4)
                .row(
                    ResultTables.ORDERS,
                    "condition",
                    "a+b",
                    "other",
                    "b+a",
                    "metric",
                    "infer_cpu_s_per_1000"))
        .containsEntry("finding", "order matters");
    assertThat(
            run(2, 2)
                .row(
                    ResultTables.ORDERS,
                    "condition",
                    "a+b",
                    "other",
                    "b+a",
                    "metric",
                    "infer_cpu_s_per_1000"))
        .containsEntry("finding", "unclear");
  }

  @Test
  void findsMainEffectsAndInteractionsOnTheScaleOfLogarithms() {
    // a halves the cost alone, and takes 3/4 of it where b is: the mean ratio is sqrt(3/8), and the
    // ratio of the ratios 3/2
    var main = run(3, 3).row(ResultTables.FACTORIAL, "metric", "infer_cpu_s_per_1000", "term", "a");
    var both =
        run(3, 3).row(ResultTables.FACTORIAL, "metric", "infer_cpu_s_per_1000", "term", "a:b");
    var pair =
        run(3, 3)
            .row(
                ResultTables.INTERACTIONS,
                "metric",
                "infer_cpu_s_per_1000",
                "one",
                "a",
                "other",
                "b");

    assertThat(number(main, "effect")).isCloseTo(Math.sqrt(3.0 / 8), within(0.001));
    assertThat(number(both, "effect")).isCloseTo(1.5, within(0.001));
    assertThat(number(pair, "interaction")).isCloseTo(1.5, within(0.001));
    assertThat(number(pair, "p_holm")).isLessThan(0.05);
  }

  private static Map<String, String> cascade(MadeUpRun run) {
    return run.row(ResultTables.CASCADES, "condition", "a+b", "metric", "infer_cpu_s_per_1000");
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.getOrDefault(column, ""));
  }
}
