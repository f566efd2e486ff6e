package org.actant.audit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.actant.audit.MadeUpRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A power that belongs to the row before is found; one that is merely noisy is not.
class RowLagTest {
  @TempDir Path folder;

  @Test
  void aColumnThatIsShiftedByOneRowIsFound() throws IOException {
    var run = new MadeUpRun();
    run.task("load", 5, 40, 25, 40, 25);
    run.task("train", 100, 120, 25, 40, 25);
    run.task("evaluate", 50, 80, 25, 120, 25);
    run.write(folder.resolve("v0_baseline/run_1"));
    assertThat(Found.by("row-lag", folder))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.where()).isEqualTo("line 3, train, line 4, evaluate, cpu_power");
          assertThat(finding.observed())
              .isEqualTo("40 W after a row with 40 W, 120 W after a row with 120 W");
          assertThat(finding.expected())
              .isEqualTo("energy / duration of the same rows: 120 W, 80 W");
          assertThat(finding.why()).contains("2 of the 2 rows");
        });
  }

  @Test
  void aColumnThatIsTrueIsClean() throws IOException {
    var run = new MadeUpRun();
    run.task("load", 5, 40, 25).task("train", 100, 120, 25).task("evaluate", 50, 80, 25);
    run.write(folder.resolve("v0_baseline/run_1"));
    assertThat(Found.by("row-lag", folder)).isEmpty();
  }

  /// A model's constant equals that of the row before, and its energy is rounded in short rows.
  @Test
  void aConstantIsNoLag() throws IOException {
    var run = new MadeUpRun();
    run.task("load", 5, 40, 25, 40, 30);
    run.task("train", 100, 120, 25, 120, 30);
    run.task("evaluate", 50, 80, 20, 80, 30);
    run.write(folder.resolve("v0_baseline/run_1"));
    assertThat(Found.by("row-lag", folder)).isEmpty();
  }

  @Test
  void oneRowMayBeChance() throws IOException {
    var run = new MadeUpRun();
    run.task("load", 5, 40, 25).task("train", 100, 120, 25, 40, 25);
    run.write(folder.resolve("v0_baseline/run_1"));
    assertThat(Found.by("row-lag", folder)).isEmpty();
  }
}
