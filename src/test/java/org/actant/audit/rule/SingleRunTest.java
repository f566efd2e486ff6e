package org.actant.audit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.actant.audit.MadeUpRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A figure for a paper rests on more than one run.
class SingleRunTest {
  @TempDir Path folder;

  private void runs(String variant, double... watts) throws IOException {
    for (int i = 0; i < watts.length; i++) {
      new MadeUpRun()
          .task("train", 7_200, 50, watts[i])
          .write(folder.resolve("data/" + variant + "/results/run_" + i));
    }
  }

  @Test
  void aVariantWithOneRunIsFound() throws IOException {
    runs("v0_baseline", 200, 201, 202);
    runs("v1_small", 100);
    assertThat(Found.by("single-run", folder))
        .singleElement()
        .extracting(Finding::variant)
        .isEqualTo("v1_small");
  }

  @Test
  void aStandardDeviationOfExactlyZeroIsFound() throws IOException {
    Found.file(folder, "summary.csv", "variant,energy_kwh,energy_std", "v0,0.5,0.0", "v1,0.4,0.01");
    assertThat(Found.by("single-run", folder))
        .singleElement()
        .extracting(Finding::where)
        .isEqualTo("line 2, energy_std");
  }

  /// 0.52 is the run with 200 W for two hours; the mean of the three is 0.53.
  @Test
  void aPublishedFigureThatIsOneOfThreeRunsIsFound() throws IOException {
    runs("v0_baseline", 200, 205, 210);
    runs("v1_small", 100, 110, 105);
    Found.file(folder, "published.csv", "variant,energy_kwh", "v0,0.52000", "v1,0.33000");
    assertThat(Found.by("single-run", folder))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.observed()).isEqualTo("0.52000, the value of run run_0");
          assertThat(finding.expected()).contains("0.52, 0.53, 0.54");
        });
  }

  @Test
  void severalRunsAreClean() throws IOException {
    runs("v0_baseline", 200, 205, 210);
    assertThat(Found.by("single-run", folder)).isEmpty();
  }
}
