package org.actant.audit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.actant.audit.MadeUpRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Powers that a device cannot have.
class ImplausiblePowerTest {
  @TempDir Path folder;

  @Test
  void aPackageOfTwoKilowattsIsFound() throws IOException {
    new MadeUpRun().task("train", 100, 2_000, 200).write(folder.resolve("v0_baseline/run_1"));
    assertThat(Found.by("implausible-power", folder))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.observed()).isEqualTo("2 kW (energy / duration)");
          assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        });
  }

  @Test
  void aServerProcessorBelowOneWattIsAWarning() throws IOException {
    new MadeUpRun().task("train", 7_110, 0.16, 200).write(folder.resolve("v0_baseline/run_1"));
    assertThat(Found.by("implausible-power", folder))
        .extracting(Finding::severity)
        .containsExactly(Severity.WARNING);
  }

  @Test
  void aGpuThatIsNamedAndDrewNothingIsAWarning() throws IOException {
    new MadeUpRun().task("train", 100, 50, 0).write(folder.resolve("v0_baseline/run_1"));
    assertThat(Found.by("implausible-power", folder))
        .singleElement()
        .extracting(Finding::observed)
        .isEqualTo("0 J in 100 s");
  }

  @Test
  void usualPowersAreClean() throws IOException {
    new MadeUpRun().task("train", 100, 350, 700).write(folder.resolve("v0_baseline/run_1"));
    assertThat(Found.by("implausible-power", folder)).isEmpty();
  }
}
