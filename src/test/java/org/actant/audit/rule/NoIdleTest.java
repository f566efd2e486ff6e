package org.actant.audit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.actant.audit.MadeUpRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Joules need a measured idle beside them.
class NoIdleTest {
  @TempDir Path folder;

  @Test
  void tasksWithoutIdleAreANote() throws IOException {
    new MadeUpRun().task("train", 100, 50, 200).write(folder.resolve("v0/results/run_1"));
    assertThat(Found.by("no-idle", folder))
        .extracting(Finding::severity, Finding::observed)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Severity.NOTE, "tasks train; none of them idle"));
  }

  @Test
  void anIdleTaskIsEnough() throws IOException {
    new MadeUpRun()
        .task("idle", 60, 20, 20)
        .task("train", 100, 50, 200)
        .write(folder.resolve("v0/results/run_1"));
    assertThat(Found.by("no-idle", folder)).isEmpty();
  }
}
