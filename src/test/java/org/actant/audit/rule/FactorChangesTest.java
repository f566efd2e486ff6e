package org.actant.audit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.actant.audit.MadeUpRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One machine has one grid.
class FactorChangesTest {
  @TempDir Path folder;

  private void run(String name, double factor, String region) throws IOException {
    var run = new MadeUpRun();
    run.factorKgPerKwh = factor;
    run.region = region;
    run.task("train", 100, 50, 200).write(folder.resolve("v0/results/" + name));
  }

  @Test
  void aRunThatWasPutElsewhereIsFound() throws IOException {
    run("a", 0.682, "nova scotia");
    run("b", 0.682, "nova scotia");
    run("c", 0.0024, "quebec");
    assertThat(Found.by("factor-changes", folder))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.severity()).isEqualTo(Severity.ERROR);
          assertThat(finding.observed()).isEqualTo("0.0024 kg/kWh (Canada, quebec)");
          assertThat(finding.expected()).isEqualTo("about 0.682 kg/kWh (Canada, nova scotia)");
        });
  }

  @Test
  void aGridThatIsReadLiveIsClean() throws IOException {
    run("a", 0.30, "nova scotia");
    run("b", 0.42, "nova scotia");
    run("c", 0.25, "nova scotia");
    assertThat(Found.by("factor-changes", folder)).isEmpty();
  }
}
