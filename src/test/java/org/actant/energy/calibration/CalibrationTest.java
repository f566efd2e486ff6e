package org.actant.energy.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.actant.energy.Domain;
import org.actant.energy.Tier;
import org.actant.input.InputException;
import org.actant.input.UnavailableException;
import org.actant.measure.Watts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrationTest {
  private static final LoadPlan PLAN = LoadPlan.standard(8);
  private static final String MADE = "2026-11-01T12:00:00Z";

  @TempDir Path folder;

  private static Calibration calibrate(MadeUpMachine machine) {
    return Calibration.fit(machine.rows(PLAN), machine.identity(), MadeUpMachine.SOURCE, MADE);
  }

  @Test
  void findsTheTruthWhereNothingDisturbs() {
    Calibration calibration = calibrate(new MadeUpMachine(8, 0, 1));

    assertThat(calibration.fit().formula()).isEqualTo(PowerFormula.CURVE_AND_SHAPE);
    assertThat(calibration.fit().coefficients())
        .satisfiesExactly(
            idle -> assertThat(idle).isCloseTo(30, within(1e-6)),
            line -> assertThat(line).isCloseTo(70, within(1e-6)),
            bend -> assertThat(bend).isCloseTo(-25, within(1e-6)),
            shape -> assertThat(shape).isCloseTo(15, within(1e-6)));
    assertThat(calibration.errors().shapeMape()).isLessThan(1e-6);
    assertThat(calibration.idleWatts()).isCloseTo(30, within(1e-9));
  }

  /// Over made-up machines with 3 % of noise, the error that a calibration states of itself is the
  /// error that it has on loads nobody showed it, and the interval holds nine of ten.
  @Test
  void statesTheErrorThatItHas() {
    double stated = 0;
    double real = 0;
    int inside = 0;
    int asked = 0;
    for (int seed = 1; seed <= 40; seed++) {
      var machine = new MadeUpMachine(8, 0.03, seed);
      Calibration calibration = calibrate(machine);
      stated += calibration.errors().stepMape() / 40;
      List<StepRow> unseen = new MadeUpMachine(8, 0.03, 1000 + seed).rows(unseen());
      for (StepRow row : unseen) {
        double reading = row.watts().orElseThrow();
        double figure = calibration.fit().watts(row.load()).orElseThrow();
        real += Math.abs(figure / reading - 1) / (40.0 * unseen.size());
        inside += calibration.power(row.load()).orElseThrow().contains(new Watts(reading)) ? 1 : 0;
        asked++;
      }
    }
    assertThat(stated).isBetween(0.02, 0.04);
    assertThat(real).isCloseTo(stated, within(0.008));
    assertThat((double) inside / asked).isBetween(0.90, 1.0);
  }

  /// Threads and duties that no step of the plan has.
  private static LoadPlan unseen() {
    return new LoadPlan(
        IntStream.of(2, 3, 5, 6, 7)
            .boxed()
            .flatMap(threads ->
                IntStream.of(15, 40, 60, 90)
                    .mapToObj(duty -> LoadStep.of(LoadStep.Kind.COMPUTE, threads, duty)))
            .toList(),
        0,
        20);
  }

  @Test
  void takesTheFormulaThatIsLeastWrongOnShapesLeftOut() {
    Calibration calibration = calibrate(new MadeUpMachine(8, 0.02, 7));

    double best =
        calibration.candidates().stream()
            .mapToDouble(Calibration.Candidate::shapeMape)
            .min()
            .orElseThrow();
    assertThat(calibration.errors().shapeMape()).isEqualTo(best);
    assertThat(calibration.candidates())
        .extracting(Calibration.Candidate::formula)
        .containsExactly(
            PowerFormula.LINE,
            PowerFormula.CURVE,
            PowerFormula.SHAPE,
            PowerFormula.CURVE_AND_SHAPE,
            PowerFormula.ROOT); // no clock was seen
  }

  @Test
  void staysNearWhatWasMeasured() {
    Calibration calibration = calibrate(new MadeUpMachine(8, 0, 1));
    var impossible = new Load(8, 80, OptionalDouble.empty());

    assertThat(calibration.fit().watts(impossible).orElseThrow())
        .isCloseTo(1.25 * calibration.fit().mostWatts(), within(1e-9));
  }

  @Test
  void comesBackFromItsFileAsItWas() throws IOException {
    Calibration calibration = calibrate(new MadeUpMachine(8, 0.02, 3));
    Path file = folder.resolve("actant").resolve("calibration.json");
    CalibrationFile.write(file, calibration);

    assertThat(CalibrationFile.read(file)).isEqualTo(calibration);
    assertThat(file.getParent()).isDirectoryNotContaining("glob:**calibration?*.json");
  }

  @Test
  void refusesReadingsThatAreNone() {
    List<StepRow> rows =
        PLAN.steps().stream().map(step -> MadeUpMachine.row(step, OptionalDouble.of(0))).toList();

    assertThatThrownBy(() ->
            Calibration.fit(
                rows, new MadeUpMachine(8, 0, 1).identity(), MadeUpMachine.SOURCE, MADE))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("idle-first has 0.0 W");
  }

  @Test
  void refusesTooFewSteps() {
    var machine = new MadeUpMachine(8, 0, 1);
    List<StepRow> rows = machine.rows(PLAN);

    assertThatThrownBy(() ->
            Calibration.fit(rows.subList(1, 20), machine.identity(), MadeUpMachine.SOURCE, MADE))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no idle step");
    assertThatThrownBy(() ->
            Calibration.fit(rows.subList(0, 5), machine.identity(), MadeUpMachine.SOURCE, MADE))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("found 5 steps");
  }

  @Test
  void refusesAMachineThatWasNeverIdle() {
    var machine = new MadeUpMachine(8, 0, 1);
    List<StepRow> rows =
        machine.rows(PLAN).stream()
            .map(row ->
                new StepRow(
                    row.step(),
                    row.began(),
                    row.durationS(),
                    new Load(
                        Math.min(8, row.load().busy() + 2),
                        row.load().concentration() + 1,
                        OptionalDouble.empty()),
                    0,
                    row.watts()))
            .toList();

    assertThatThrownBy(() -> Calibration.fit(rows, machine.identity(), MadeUpMachine.SOURCE, MADE))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("other programs kept 2.00 of 8 processors busy");
  }

  @Test
  void isNeverMadeAgainstAModel() {
    assertThatThrownBy(() -> new Source("tdp-model", Tier.T5, Domain.PACKAGE))
        .hasMessageContaining("calibrated against T1 to T3");
  }
}
