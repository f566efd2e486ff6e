package org.actant.audit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.actant.audit.MadeUpRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Scores that always giving one answer reaches.
class ConstantClassifierTest {
  @TempDir Path folder;

  /// 30,000 of 33,000 items of one class: p = 10/11, weighted F1 2p^2/(1+p).
  private static final double P = 30_000.0 / 33_000;

  private MadeUpRun run() {
    return new MadeUpRun()
        .task("train", 100, 50, 200)
        .score("eval_runtime", "330.1237")
        .score("eval_samples_per_second", "99.963");
  }

  @Test
  void theWeightedF1OfAConstantAnswerIsFoundWithTheClassCount() throws IOException {
    run().score("eval_f1", String.valueOf(2 * P * P / (1 + P))).write(folder.resolve("v0/run_1"));
    assertThat(Found.by("constant-classifier", folder))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.where()).isEqualTo("eval_f1");
          assertThat(finding.why())
              .contains("weighted F1", "30,000 of 33,000 test items (90.91 %)", "Consistent with");
        });
  }

  @Test
  void theMacroF1OfAConstantAnswerIsFound() throws IOException {
    run().score("eval_f1", String.valueOf(2 * P / (1 + P) / 3)).write(folder.resolve("v0/run_1"));
    assertThat(Found.by("constant-classifier", folder))
        .singleElement()
        .extracting(Finding::why)
        .asString()
        .contains("macro F1 over 3 classes");
  }

  @Test
  void anotherF1IsClean() throws IOException {
    run().score("eval_f1", "0.993527441931505").write(folder.resolve("v0/run_1"));
    assertThat(Found.by("constant-classifier", folder)).isEmpty();
  }

  @Test
  void aScoreOfFewDigitsCannotBeJudged() throws IOException {
    run().score("eval_f1", "0.8658").write(folder.resolve("v0/run_1"));
    assertThat(Found.by("constant-classifier", folder)).isEmpty();
  }

  @Test
  void accuracyAloneSaysNothing() throws IOException {
    run().score("eval_accuracy", String.valueOf(P)).write(folder.resolve("v0/run_1"));
    assertThat(Found.by("constant-classifier", folder)).isEmpty();
  }

  @Test
  void aRunWithoutRuntimeBorrowsTheNumberOfItemsFromItsDataSet() throws IOException {
    run().score("eval_f1", "0.993527441931505").write(folder.resolve("v0/run_1"));
    new MadeUpRun()
        .task("train", 100, 50, 200)
        .score("eval_f1", String.valueOf(2 * P * P / (1 + P)))
        .write(folder.resolve("v1/run_1"));
    assertThat(Found.by("constant-classifier", folder))
        .extracting(Finding::variant)
        .containsExactly("v1");
  }

  @Test
  void aTrialNoBetterThanItsLargestClassIsFound() throws IOException {
    Found.file(
        folder,
        "classes.csv",
        "trial,class,n,correct",
        "1,0,900,900",
        "1,1,100,0",
        "2,0,900,890",
        "2,1,100,80");
    assertThat(Found.by("constant-classifier", folder))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.where()).isEqualTo("accuracy of trial 1");
          assertThat(finding.why()).contains("(90 % of 1,000 items)");
        });
  }
}
