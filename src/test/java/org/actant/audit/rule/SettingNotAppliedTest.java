package org.actant.audit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.actant.audit.MadeUpRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A knob leaves a trace in what it manipulates.
class SettingNotAppliedTest {
  @TempDir Path folder;

  private void runs(String variant, double trainS, double gpuW, int count) throws IOException {
    for (int i = 1; i <= count; i++) {
      new MadeUpRun()
          .task("load", 2, 50, 20)
          .task("train", trainS + i, 50, gpuW)
          .write(folder.resolve(variant + "/results/run_" + trainS + "_" + i));
    }
  }

  @Test
  void aPowerLimitThatHalfOfTheRunsIgnoreIsFoundRunByRun() throws IOException {
    runs("v0_baseline", 7_400, 214, 3);
    runs("v5_cap", 19_100, 99, 2);
    runs("v5_cap", 7_400, 214, 2);
    Found.file(folder, "v5_cap/config.yaml", "model:", "  power_limit: 100");
    assertThat(Found.by("setting-not-applied", folder))
        .hasSize(2)
        .allSatisfy(finding -> {
          assertThat(finding.severity()).isEqualTo(Severity.ERROR);
          assertThat(finding.observed()).startsWith("214 W over 7,4");
          assertThat(finding.why()).contains("2 of 4 runs", "v0_baseline: 214 W");
        });
  }

  @Test
  void aLimitOfTheProcessorOrAsAFractionIsNoneOfTheGpu() throws IOException {
    runs("v5_cap", 7_400, 214, 2);
    Found.file(folder, "v5_cap/config.yaml", "cpu:", "  power_limit: 100", "power_cap: 0.8");
    assertThat(Found.by("setting-not-applied", folder)).isEmpty();
  }

  @Test
  void theLimitMayStandInTheName() throws IOException {
    runs("v5_power_limit_100W", 7_400, 214, 1);
    assertThat(Found.by("setting-not-applied", folder)).hasSize(1);
  }

  @Test
  void aLimitThatIsHeldIsClean() throws IOException {
    runs("v0_baseline", 7_400, 214, 3);
    runs("v5_power_limit_100W", 19_100, 104, 3);
    assertThat(Found.by("setting-not-applied", folder)).isEmpty();
  }

  @Test
  void aVariantThatCannotBeToldFromTheBaselineIsAWarning() throws IOException {
    runs("v0_baseline", 7_400, 214, 3);
    runs("v4_tokenizer", 7_401, 214.3, 3);
    assertThat(Found.by("setting-not-applied", folder))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.severity()).isEqualTo(Severity.WARNING);
          assertThat(finding.where()).isEqualTo("3 of 3 runs");
        });
  }

  @Test
  void aVariantWithAnEffectIsClean() throws IOException {
    runs("v0_baseline", 7_400, 214, 3);
    runs("v7_f16", 6_180, 197, 3);
    assertThat(Found.by("setting-not-applied", folder)).isEmpty();
  }

  /// A board at its lowest limit overshoots by a fifth; twice the limit is no overshoot.
  @Test
  void aTableOfLimitsIsHeldToThem() throws IOException {
    Found.file(
        folder,
        "summary_power.csv",
        "network,power_limit,time_per_epoch,average_power",
        "a,100,27,119",
        "a,125,20,250");
    assertThat(Found.by("setting-not-applied", folder))
        .extracting(Finding::where)
        .containsExactly("line 3, a, average_power");
  }
}
