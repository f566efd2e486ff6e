package org.actant.audit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.actant.audit.MadeUpRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Independent runs do not agree to the last digit.
class IdenticalScoresTest {
  @TempDir Path folder;

  @Test
  void scoresThatAgreeToFifteenDigitsAreFoundOnceWithTheirRuns() throws IOException {
    for (int i = 1; i <= 3; i++) {
      new MadeUpRun()
          .task("train", 100, 50, 200)
          .score("eval_f1", "0.953678919802555")
          .score("eval_loss", "0.14" + i + "5382618456782")
          .write(folder.resolve("v2_lora/results/run_" + i));
    }
    assertThat(Found.by("identical-scores", folder))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.variant()).isEqualTo("v2_lora");
          assertThat(finding.where()).isEqualTo("eval_f1 of 3 runs");
          assertThat(finding.why()).contains("agree to 15 digits");
        });
  }

  @Test
  void copiesAreNamedSo() throws IOException {
    for (int i = 1; i <= 2; i++) {
      new MadeUpRun()
          .task("train", 100, 50, 200)
          .score("eval_f1", "0.953678919802555")
          .write(folder.resolve("v2_lora/results/run_" + i));
    }
    assertThat(Found.by("identical-scores", folder))
        .singleElement()
        .extracting(Finding::why)
        .asString()
        .contains("equal byte for byte");
  }

  /// 6 of 7 right: a score with few possible values.
  @Test
  void simpleFractionsMeetByChance() throws IOException {
    for (int i = 1; i <= 2; i++) {
      new MadeUpRun()
          .task("train", 100, 50, 200)
          .score("eval_accuracy", String.valueOf(6.0 / 7))
          .score("eval_loss", "0.14" + i + "5382618456782")
          .write(folder.resolve("v2_lora/results/run_" + i));
    }
    assertThat(Found.by("identical-scores", folder)).isEmpty();
  }
}
