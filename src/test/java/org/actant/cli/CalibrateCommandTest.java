package org.actant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.actant.energy.calibration.Calibration;
import org.actant.energy.calibration.CalibrationFile;
import org.actant.energy.calibration.Load;
import org.actant.energy.calibration.LoadPlan;
import org.actant.energy.calibration.LoadStep;
import org.actant.energy.calibration.StepFile;
import org.actant.energy.calibration.StepRow;
import org.actant.energy.model.Host;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrateCommandTest {
  @TempDir Path folder;

  @Test
  void showsItsStepsWithoutRunningThem() {
    CommandLineRun run = CommandLineRun.of("calibrate", "--dry-run", "--quick");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("idle-first", "compute-1x50", "memory-1x100", "idle-last");
    assertThat(run.err()).contains("steps, ").contains("in all");
  }

  /// All loads have run; the watts that somebody wrote down make the model.
  @Test
  void fitsReadingsThatCameLater() throws IOException {
    int processors = Host.ofThisMachine().logicalProcessors();
    LoadPlan plan = LoadPlan.standard(processors);
    var readings = new StringBuilder("step,watts\n");
    for (LoadStep step : plan.steps()) {
      double busy = step.threads() * step.dutyPercent() / 100.0;
      var load = new Load(busy, busy * step.dutyPercent() / 100.0, OptionalDouble.empty());
      StepFile.append(
          folder.resolve("steps.csv"),
          new StepRow(step, "2026-11-01T10:00:00Z", 24, load, 0, OptionalDouble.empty()),
          "later");
      readings.append(step.name()).append(',').append(20 + 30 * busy).append('\n');
    }
    Path watts = Files.writeString(folder.resolve("watts.csv"), readings);
    Path out = folder.resolve("model.json");

    CommandLineRun run =
        CommandLineRun.of(
            "calibrate",
            "--readings",
            watts.toString(),
            "--work",
            folder.toString(),
            "--out",
            out.toString());

    assertThat(run.err()).contains("against watts.csv (T1)");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("line", "0.0", "yes");
    Calibration calibration = CalibrationFile.read(out);
    assertThat(calibration.rows()).hasSize(plan.steps().size());
    assertThat(calibration.machine().logicalProcessors()).isEqualTo(processors);
  }

  @Test
  void refusesTwoSourcesOfPower() {
    assertThat(CommandLineRun.of("calibrate", "--wall", "--load-only").exitCode()).isEqualTo(2);
  }

  @Test
  void refusesAMeterThatDoesNotCountJoulesOfTheMachine() {
    CommandLineRun run = CommandLineRun.of("calibrate", "--meter", "cpu-time");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("--wall").contains("--readings").contains("--replay");
    assertThat(CommandLineRun.of("calibrate", "--meter", "nonesuch").exitCode()).isEqualTo(2);
  }

  @Test
  void saysHowWrongThePowerModelsAre() {
    CommandLineRun run = CommandLineRun.of("meters", "models", "--json");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("\"mape_percent\" : \"54.0\"", "\"held\" : \"105\"", "\"points\" : \"106\"");
  }
}
