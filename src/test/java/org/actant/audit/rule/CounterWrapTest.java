package org.actant.audit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.actant.audit.MadeUpRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Energy modulo the range of a counter is found; energy above it proves that turns are kept.
class CounterWrapTest {
  @TempDir Path folder;

  private static final double AMD_J = 65_532.61;

  /// A task of 7,400 s at 87 W is 643.8 kJ, which an AMD counter shows as 54.0 kJ.
  @Test
  void energyThatLostNineTurnsIsFoundWithTheirNumber() throws IOException {
    var run = new MadeUpRun();
    run.task("load", 2, 87, 25);
    run.task("train", 7_400, (87 * 7_400 % AMD_J) / 7_400, 200, 87, 200);
    run.write(folder.resolve("v0_baseline/run_1"));
    assertThat(Found.by("counter-wrap", folder))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.where()).isEqualTo("line 3, train, cpu");
          assertThat(finding.severity()).isEqualTo(Severity.ERROR);
          assertThat(finding.observed()).startsWith("54.01 kJ in 7,400 s");
          assertThat(finding.expected()).isEqualTo("about 643.8 kJ at 87 W");
          assertThat(finding.why())
              .contains("8 to 10 wraps of 65.53 kJ", "with 9: 643.8 kJ, 87 W", "1 of 1 task rows");
        });
  }

  @Test
  void theSameTaskWithAllItsEnergyIsClean() throws IOException {
    var run = new MadeUpRun();
    run.task("load", 2, 87, 25).task("train", 7_400, 87, 200);
    run.write(folder.resolve("v0_baseline/run_1"));
    assertThat(Found.by("counter-wrap", folder)).isEmpty();
  }

  @Test
  void oneRowAboveTheRangeShowsThatTurnsAreKept() throws IOException {
    var run = new MadeUpRun();
    run.task("load", 2, 87, 25).task("train", 7_400, 87, 200);
    run.task("wait", 3_000, 12, 25, 87, 25);
    run.write(folder.resolve("v0_baseline/run_1"));
    assertThat(Found.by("counter-wrap", folder)).isEmpty();
  }

  /// The same energy is no loss on Intel, whose range is four times larger.
  @Test
  void theRangeIsThatOfTheProcessor() throws IOException {
    var run = new MadeUpRun();
    run.processor = "Intel(R) Xeon(R) Platinum 8480+";
    run.task("load", 2, 87, 25).task("train", 2_000, 30, 200, 87, 200);
    run.write(folder.resolve("v0_baseline/run_1"));
    assertThat(Found.by("counter-wrap", folder)).isEmpty();
    run.processor = "AMD EPYC 9554P";
    run.tasks.forEach(row -> row.put("cpu_model", "AMD EPYC 9554P"));
    run.write(folder.resolve("v0_baseline/run_1"));
    assertThat(Found.by("counter-wrap", folder)).hasSize(1);
  }

  @Test
  void withoutAPowerColumnThePowerOfShortTasksServesAndTheFindingIsAWarning() throws IOException {
    var run = new MadeUpRun();
    run.task("load", 2, 87, 25).task("train", 7_400, 3.4, 200);
    run.tasks.forEach(row -> row.put("cpu_power", ""));
    run.write(folder.resolve("v0_baseline/run_1"));
    assertThat(Found.by("counter-wrap", folder))
        .singleElement()
        .extracting(Finding::severity)
        .isEqualTo(Severity.WARNING);
  }
}
