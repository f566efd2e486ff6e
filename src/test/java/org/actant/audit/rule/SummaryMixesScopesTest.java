package org.actant.audit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.actant.audit.MadeUpRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A summary row must be about one span.
class SummaryMixesScopesTest {
  @TempDir Path folder;

  @Test
  void energyOfAllTasksBesideTheDurationOfTheLastIsFound() throws IOException {
    var run = new MadeUpRun().task("train", 900, 50, 200).task("evaluate", 100, 50, 200).summed();
    run.summary.put("duration", "100.0");
    run.write(folder.resolve("v0_baseline/run_1"));
    assertThat(Found.by("summary-mixes-scopes", folder))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.observed())
              .isEqualTo("duration 100 (that of the last task, evaluate)");
          assertThat(finding.expected()).isEqualTo("duration 1,000 (sum of the tasks)");
          assertThat(finding.why()).contains("would be 2.6 kW", "it is 260 W");
        });
  }

  @Test
  void aTrueSummaryIsClean() throws IOException {
    new MadeUpRun()
        .task("train", 900, 50, 200)
        .task("evaluate", 100, 50, 200)
        .summed()
        .write(folder.resolve("v0_baseline/run_1"));
    assertThat(Found.by("summary-mixes-scopes", folder)).isEmpty();
  }
}
