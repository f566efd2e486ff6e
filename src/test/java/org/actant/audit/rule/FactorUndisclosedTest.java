package org.actant.audit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.actant.audit.MadeUpRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Emissions say by which factor.
class FactorUndisclosedTest {
  @TempDir Path folder;

  @Test
  void emissionsWithoutFactorAndSourceAreANoteWithTheImpliedFactor() throws IOException {
    var run = new MadeUpRun().task("train", 100, 50, 200);
    run.tasks.forEach(row -> {
      row.remove("emission_factor");
      row.remove("factor_source");
    });
    run.write(folder.resolve("v0/results/run_1"));
    assertThat(Found.by("factor-undisclosed", folder))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.severity()).isEqualTo(Severity.NOTE);
          assertThat(finding.observed()).isEqualTo("no factor, no year or source");
          assertThat(finding.why()).contains("imply 0.3 kg/kWh");
        });
  }

  @Test
  void aTableOfEmissionsAloneIsAWarning() throws IOException {
    Found.file(folder, "table.csv", "model,emissions_kg", "a,3.2");
    assertThat(Found.by("factor-undisclosed", folder))
        .extracting(Finding::severity)
        .containsExactly(Severity.WARNING);
  }

  @Test
  void emissionsWithAllOfItAreClean() throws IOException {
    new MadeUpRun().task("train", 100, 50, 200).write(folder.resolve("v0/results/run_1"));
    assertThat(Found.by("factor-undisclosed", folder)).isEmpty();
  }
}
