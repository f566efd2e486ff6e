package org.actant.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.actant.energy.Channel;
import org.actant.energy.Domain;
import org.actant.energy.Reading;
import org.actant.energy.Scope;
import org.actant.energy.Tier;
import org.actant.energy.calibration.CalibratedMachine;
import org.actant.energy.calibration.Calibration;
import org.actant.energy.calibration.CalibrationFile;
import org.actant.energy.calibration.Load;
import org.actant.energy.calibration.LoadPlan;
import org.actant.energy.calibration.LoadStep;
import org.actant.energy.calibration.StepFile;
import org.actant.energy.calibration.StepRow;
import org.actant.energy.model.Host;
import org.actant.energy.recording.Origin;
import org.actant.energy.recording.Recording;
import org.actant.energy.recording.RecordingFile;
import org.actant.energy.recording.Run;
import org.actant.energy.recording.Window;
import org.actant.input.InputException;
import org.actant.measure.Joules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrateCommandTest {
  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
  private static final LoadPlan PLAN = LoadPlan.standard(PROCESSORS);

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
    var readings = new StringBuilder("step,watts\n");
    for (StepRow row : loadsThatRan()) {
      readings.append(row.step().name()).append(',').append(watts(row)).append('\n');
    }
    Path file = Files.writeString(folder.resolve("watts.csv"), readings);
    CommandLineRun run = calibrate("--readings", file);

    assertThat(run.err()).contains("against watts.csv (T1)");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("line", "0.0", "yes");
    Calibration calibration = CalibrationFile.read(folder.resolve("model.json"));
    assertThat(calibration.rows()).hasSize(PLAN.steps().size());
    assertThat(calibration.machine().logicalProcessors()).isEqualTo(PROCESSORS);
  }

  /// A plug was metered beside the loads, and its recording has a window for each.
  @Test
  void fitsARecordingThatRanBeside() throws IOException {
    var plug = new Channel("plug", "energy", Tier.T1, Domain.WALL, Scope.MACHINE, "J");
    var windows = new ArrayList<Window>();
    for (StepRow row : loadsThatRan()) {
      var amounts = new TreeMap<Channel, Reading>();
      amounts.put(plug, new Reading.Measured(new Joules(24 * watts(row))));
      windows.add(new Window(row.step().name(), OptionalDouble.of(0), 24, amounts, ""));
    }
    Path file = folder.resolve("plug.json");
    RecordingFile.write(
        file,
        new Recording(
            new Origin("plug", "1", List.of()),
            new Run(List.of(), "", OptionalDouble.empty(), OptionalInt.empty(), new TreeMap<>()),
            List.of(),
            windows,
            List.of()));
    CommandLineRun run = calibrate("--replay", file);

    assertThat(run.err()).contains("against plug.json (T1)");
    assertThat(run.exitCode()).isZero();
    Calibration calibration = CalibrationFile.read(folder.resolve("model.json"));
    assertThat(calibration.source().domain()).isEqualTo(Domain.WALL);
    assertThat(calibration.idleWatts()).isCloseTo(20, within(1e-9));
  }

  @Test
  void findsOutBeforeTheLoadRunsThatAFileIsMissing() {
    CommandLineRun run = calibrate("--readings", folder.resolve("none.csv"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("no such file").doesNotContain("left");
    assertThat(folder.resolve("steps.csv")).doesNotExist();
  }

  @Test
  void findsOutBeforeTheLoadRunsThatReadingsCannotBeUsed() throws IOException {
    for (String bad :
        List.of(
            "", "a,b\n1,2\n", "step,watts\n", "step,watts\nno-step,41\n", "step;watts\nx;4,5\n")) {
      Path file = Files.writeString(folder.resolve("watts.csv"), bad);
      assertThat(calibrate("--readings", file).exitCode()).as(bad).isEqualTo(2);
      assertThat(folder.resolve("steps.csv")).as(bad).doesNotExist();
    }
  }

  private CommandLineRun calibrate(String option, Path file) {
    return CommandLineRun.of(
        "calibrate",
        option,
        file.toString(),
        "--work",
        folder.toString(),
        "--out",
        folder.resolve("model.json").toString());
  }

  private static double watts(StepRow row) {
    return 20 + 30 * row.load().busy();
  }

  private List<StepRow> loadsThatRan() throws IOException {
    String key = "later on " + CalibratedMachine.of(Host.ofThisMachine()).describe();
    var rows = new ArrayList<StepRow>();
    for (LoadStep step : PLAN.steps()) {
      double busy = step.threads() * step.dutyPercent() / 100.0;
      var load = new Load(busy, busy * step.dutyPercent() / 100.0, OptionalDouble.empty());
      var row = new StepRow(step, "2026-11-01T10:00:00Z", 24, load, 0, OptionalDouble.empty());
      StepFile.append(folder.resolve("steps.csv"), row, key);
      rows.add(row);
    }
    return rows;
  }

  @Test
  void asksAgainUntilItHearsAPower() throws IOException {
    var err = new ByteArrayOutputStream();
    var console =
        new Console(
            System.out, new PrintStream(err, true, UTF_8), false, Console.Voice.NORMAL, false);
    var prompt = new WallPrompt(new BufferedReader(new StringReader("?\n-3\n41,5\n")), console);
    LoadStep step = PLAN.steps().getFirst();

    assertThat(prompt.begin(step).watts()).hasValue(41.5);
    assertThat(err.toString(UTF_8)).contains("`?` is no power").contains("`-3` is no power");
    assertThatThrownBy(() -> prompt.begin(step).watts())
        .isInstanceOf(InputException.class)
        .hasMessageContaining("the input ended at step idle-first");
  }

  @Test
  void refusesTwoSourcesOfPower() {
    assertThat(CommandLineRun.of("calibrate", "--wall", "--load-only").exitCode()).isEqualTo(2);
  }

  @Test
  void refusesAMeterThatDoesNotCountJoulesOfTheMachine() {
    Path work = folder.resolve("work");
    CommandLineRun run =
        CommandLineRun.of("calibrate", "--meter", "cpu-time", "--work", work.toString());

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(work).doesNotExist();
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
