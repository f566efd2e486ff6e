package org.actant.energy.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.actant.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepRunnerTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-01T10:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  @Test
  void runsALoadAndSeesIt() throws Exception {
    LoadStep step = LoadStep.of(LoadStep.Kind.COMPUTE, 1, 100);
    StepRow row = new StepRunner(_ -> () -> OptionalDouble.of(42), CLOCK, 2).run(step, 0.5, 1.2);

    assertThat(row.step()).isEqualTo(step);
    assertThat(row.began()).isEqualTo("2026-11-01T10:00:00Z");
    assertThat(row.watts()).hasValue(42);
    assertThat(row.durationS()).isBetween(1.2, 10.0);
    assertThat(row.load().busy()).isGreaterThan(0.5);
    assertThat(row.load().concentration()).isLessThanOrEqualTo(row.load().busy() + 1e-9);
  }

  /// A duty of 30 % for 2 s is 0.6 CPU seconds, less where others want the processor too.
  @Test
  void worksForItsDuty() throws Exception {
    assertThat(cpuSeconds(LoadStep.of(LoadStep.Kind.COMPUTE, 1, 30), 2)).isBetween(0.1, 0.95);
    assertThat(cpuSeconds(LoadStep.of(LoadStep.Kind.MEMORY, 1, 30), 2)).isBetween(0.1, 0.95);
  }

  private static double cpuSeconds(LoadStep step, double seconds) throws Exception {
    var builder = new ProcessBuilder(LoadGenerator.command(step, 16 << 20));
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    Process load = builder.start();
    try {
      Thread.sleep(700); // the JVM has started
      double before = cpu(load);
      Thread.sleep((long) (1000 * seconds));
      return cpu(load) - before;
    } finally {
      load.destroyForcibly();
    }
  }

  private static double cpu(Process process) {
    return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
  }

  /// When who started it dies, its input ends, and so does it.
  @Test
  void neverOutlivesWhoStartedIt() throws Exception {
    var builder =
        new ProcessBuilder(LoadGenerator.command(LoadStep.of(LoadStep.Kind.COMPUTE, 1, 10), 0));
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    Process load = builder.start();
    try {
      load.getOutputStream().close();

      assertThat(load.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(load.exitValue()).isZero();
    } finally {
      load.destroyForcibly();
    }
  }

  @Test
  void keepsRowsOnDiskSoThatItCanGoOn() throws IOException {
    Path file = folder.resolve("steps.csv");
    StepRow typed =
        MadeUpMachine.row(LoadStep.of(LoadStep.Kind.MEMORY, 2, 75), OptionalDouble.of(61.25));
    StepRow later = MadeUpMachine.row(LoadStep.idle("idle-first"), OptionalDouble.empty());
    StepFile.append(file, typed, "wall");
    StepFile.append(file, later, "later");

    assertThat(StepFile.read(file, "wall")).containsExactly(typed);
    assertThat(StepFile.read(file, "later")).containsExactly(later);
    assertThat(StepFile.read(file, "rapl")).isEmpty();
    assertThat(StepFile.read(folder.resolve("none.csv"), "wall")).isEmpty();
  }

  @Test
  void refusesARowThatWasCutOff() throws IOException {
    Path file = folder.resolve("steps.csv");
    StepFile.append(
        file, MadeUpMachine.row(LoadStep.idle("idle-first"), OptionalDouble.empty()), "wall");
    Files.writeString(file, Files.readString(file).replace("idle,0", "idle,x"));

    assertThatThrownBy(() -> StepFile.read(file, "wall"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("steps.csv:2");
  }

  @Test
  void saysWhenOtherProgramsWereAtWork() {
    StepRow quiet = MadeUpMachine.row(LoadStep.idle("idle-first"), OptionalDouble.empty());
    var busy =
        new StepRow(
            quiet.step(),
            quiet.began(),
            20,
            new Load(1, 1, OptionalDouble.empty()),
            0,
            quiet.watts());

    assertThat(List.of(quiet, busy)).filteredOn(row -> row.disturbed(2)).containsExactly(busy);
  }

  @Test
  void plansIdleFirstAndLastAndTheSameOrderAlways() {
    LoadPlan plan = LoadPlan.standard(16);

    assertThat(plan).isEqualTo(LoadPlan.standard(16));
    assertThat(plan.steps()).hasSize(32);
    assertThat(plan.steps().getFirst().name()).isEqualTo("idle-first");
    assertThat(plan.steps().getLast().name()).isEqualTo("idle-last");
    assertThat(plan.totalS()).isBetween(540.0, 600.0);
    assertThat(LoadPlan.quick(1).totalS()).isBetween(90.0, 120.0);
  }
}
