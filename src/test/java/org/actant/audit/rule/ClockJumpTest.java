package org.actant.audit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.actant.audit.MadeUpRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Time stamps and durations tell the same time.
class ClockJumpTest {
  @TempDir Path folder;

  @Test
  void aTaskThatIsLongerThanTheTimeBetweenStampsIsFound() throws IOException {
    var run = new MadeUpRun().task("load", 60, 50, 20).task("train", 600, 50, 200);
    run.tasks.getLast().put("timestamp", "2026-03-01T08:03:00");
    run.write(folder.resolve("v0_baseline/run_1"));
    assertThat(Found.by("clock-jump", folder))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.observed()).startsWith("120 s after the row before");
          assertThat(finding.expected()).isEqualTo("at least 600 s");
          assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        });
  }

  @Test
  void stampsThatGoBackAreAnError() throws IOException {
    var run = new MadeUpRun().task("load", 60, 50, 20).task("train", 600, 50, 200);
    run.tasks.getLast().put("timestamp", "2026-03-01T07:00:00");
    run.write(folder.resolve("v0_baseline/run_1"));
    assertThat(Found.by("clock-jump", folder))
        .extracting(Finding::severity)
        .containsExactly(Severity.ERROR);
  }

  @Test
  void trialsThatOverlapAreFound() throws IOException {
    Found.file(
        folder,
        "trials.csv",
        "trial,block,condition,status,elapsed_s,started",
        "1,1,base,ok,60,2026-03-01T08:00:00Z",
        "2,1,small,ok,60,2026-03-01T08:00:20Z");
    assertThat(Found.by("clock-jump", folder)).hasSize(1);
  }

  @Test
  void truncatedStampsAreClean() throws IOException {
    new MadeUpRun()
        .task("load", 0.98, 50, 20)
        .task("train", 1.9, 50, 200)
        .task("evaluate", 0.8, 50, 20)
        .write(folder.resolve("v0_baseline/run_1"));
    assertThat(Found.by("clock-jump", folder)).isEmpty();
  }
}
