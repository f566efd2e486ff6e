package org.actant.audit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.actant.audit.MadeUpRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Energy is power times time; a device that breaks this is told from those that keep it.
class PowerTimeMismatchTest {
  @TempDir Path folder;

  @Test
  void theDeviceThatDisagreesIsNamedAndTheOthersAgreement() throws IOException {
    var run = new MadeUpRun().task("train", 100, 10, 200, 80, 200);
    run.write(folder.resolve("v0_baseline/run_1"));
    assertThat(Found.by("power-time-mismatch", folder))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.where()).isEqualTo("line 2, train, cpu");
          assertThat(finding.observed()).isEqualTo("1,000 J");
          assertThat(finding.expected()).isEqualTo("80 W x 100 s = 8,000 J");
          assertThat(finding.severity()).isEqualTo(Severity.ERROR);
          assertThat(finding.why()).contains("87.5 %", "gpu median", "over 1 row");
        });
  }

  @Test
  void scatterOfAFewPercentIsClean() throws IOException {
    new MadeUpRun().task("train", 100, 80, 200, 85, 190).write(folder.resolve("v0_baseline/run_1"));
    assertThat(Found.by("power-time-mismatch", folder)).isEmpty();
  }

  @Test
  void aShortTaskSaysNothing() throws IOException {
    new MadeUpRun().task("load", 9, 10, 20, 80, 20).write(folder.resolve("v0_baseline/run_1"));
    assertThat(Found.by("power-time-mismatch", folder)).isEmpty();
  }

  @Test
  void twentyPercentAreAWarning() throws IOException {
    new MadeUpRun().task("train", 100, 64, 20, 80, 20).write(folder.resolve("v0_baseline/run_1"));
    assertThat(Found.by("power-time-mismatch", folder))
        .extracting(Finding::severity)
        .containsExactly(Severity.WARNING);
  }
}
