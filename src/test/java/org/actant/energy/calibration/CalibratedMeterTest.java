package org.actant.energy.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.SortedMap;
import org.actant.energy.Availability;
import org.actant.energy.Channel;
import org.actant.energy.Domain;
import org.actant.energy.Probe;
import org.actant.energy.Reading;
import org.actant.energy.Scope;
import org.actant.energy.Tier;
import org.actant.energy.model.Host;
import org.actant.measure.Interval;
import org.actant.measure.Joules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibratedMeterTest {
  private static final Channel MACHINE =
      new Channel("calibrated-model", "machine", Tier.T4, Domain.WALL, Scope.MACHINE, "J");
  private static final Channel PROCESS =
      new Channel("calibrated-model", "process", Tier.T4, Domain.WALL, Scope.PROCESS, "J");

  @TempDir Path folder;

  @Test
  void saysHowToCalibrateWhereNobodyDid() {
    assertThat(new CalibratedMeter(folder.resolve("calibration.json")).availability())
        .isInstanceOfSatisfying(
            Availability.Absent.class,
            absent -> assertThat(absent.reason()).contains("run `actant calibrate`"));
  }

  @Test
  void refusesTheModelOfAnotherMachine() throws IOException {
    var meter = new CalibratedMeter(written(new MadeUpMachine(8, 0.02, 1).identity()));

    assertThat(meter.availability())
        .isInstanceOfSatisfying(
            Availability.Absent.class,
            absent -> assertThat(absent.reason()).contains("it was made on Made Up 1000"));
    assertThatThrownBy(() -> meter.open(1)).isInstanceOf(IOException.class);
  }

  @Test
  void tellsMachinesApart() {
    var machine = new CalibratedMachine("Made Up 1000", 8, false, "7.0");

    assertThat(machine.difference(new CalibratedMachine("Made Up 1000", 8, false, "7.1")))
        .isEmpty();
    assertThat(machine.difference(new CalibratedMachine("Made Up 2000", 8, false, "7.0")))
        .isPresent();
    assertThat(machine.difference(new CalibratedMachine("Made Up 1000", 4, false, "7.0")))
        .isPresent();
    assertThat(machine.difference(new CalibratedMachine("Made Up 1000", 8, true, "7.0")))
        .isPresent();
  }

  @Test
  void refusesAFileThatIsNone() throws IOException {
    Path file = Files.writeString(folder.resolve("calibration.json"), "{\"format\": 1}");

    assertThat(new CalibratedMeter(file).availability()).isInstanceOf(Availability.Absent.class);
  }

  @Test
  void growsOldAndIsRefusedAtLast() {
    var here = new MadeUpMachine(8, 0.02, 1).identity();
    Calibration calibration = calibration(here);
    Instant made = Instant.parse(calibration.made());

    assertThat(CalibrationFile.refusal(calibration, here, made.plus(Duration.ofDays(30))))
        .isEmpty();
    assertThat(CalibrationFile.warning(calibration, here, made.plus(Duration.ofDays(30))))
        .isEmpty();
    assertThat(CalibrationFile.refusal(calibration, here, made.plus(Duration.ofDays(200))))
        .isEmpty();
    assertThat(CalibrationFile.warning(calibration, here, made.plus(Duration.ofDays(200))))
        .hasValueSatisfying(text -> assertThat(text).contains("half a year"));
    assertThat(CalibrationFile.refusal(calibration, here, made.plus(Duration.ofDays(400))))
        .contains("it is 400 days old");
  }

  /// The whole path on this machine, with a made-up truth.
  @Test
  void estimatesTheMachineAndTheShareOfAProcess() throws Exception {
    CalibratedMachine here = CalibratedMachine.of(Host.ofThisMachine());
    var meter = new CalibratedMeter(written(here));
    assertThat(meter.availability())
        .isInstanceOfSatisfying(
            Availability.Present.class,
            present -> assertThat(present.detail()).contains("against made-up (T1)"));
    try (Probe probe = meter.open(ProcessHandle.current().pid())) {
      SortedMap<Channel, Reading> first = probe.read();
      long begin = System.nanoTime();
      long end = begin + 1_500_000_000L;
      double sum = 0;
      while (System.nanoTime() < end) {
        sum += Math.sqrt(sum + 1);
      }
      SortedMap<Channel, Reading> last = probe.read();
      Interval<Joules> machine = joules(get(last, MACHINE).since(get(first, MACHINE)));
      Interval<Joules> process = joules(get(last, PROCESS).since(get(first, PROCESS)));

      double seconds = (System.nanoTime() - begin) / 1e9;

      assertThat(sum).isPositive();
      // 30 W idle and 90 W in full, times the factors of the interval
      assertThat(machine.low().value()).isBetween(20 * seconds, 100 * seconds);
      assertThat(machine.high().value()).isBetween(30 * seconds, 130 * seconds);
      assertThat(process.low().value()).isPositive();
      assertThat(process.high().value()).isLessThan(machine.high().value());
    }
  }

  /// Short looks one after another never make a total shrink.
  @Test
  void growsWithEveryReading() throws Exception {
    var meter = new CalibratedMeter(written(CalibratedMachine.of(Host.ofThisMachine())));
    try (Probe probe = meter.open(ProcessHandle.current().pid())) {
      Interval<Joules> last = joules(get(probe.read(), MACHINE));
      for (int i = 0; i < 30; i++) {
        Thread.sleep(30);
        Interval<Joules> now = joules(get(probe.read(), MACHINE));
        assertThat(now.low()).isGreaterThanOrEqualTo(last.low());
        assertThat(now.high()).isGreaterThanOrEqualTo(last.high());
        last = now;
      }
      assertThat(last.low().value()).isPositive();
    }
  }

  private static Interval<Joules> joules(Reading reading) {
    return ((Reading.Estimated) reading).energy();
  }

  private Path written(CalibratedMachine machine) throws IOException {
    Path file = folder.resolve("calibration.json");
    CalibrationFile.write(file, calibration(machine));
    return file;
  }

  private static Calibration calibration(CalibratedMachine machine) {
    var made = new MadeUpMachine(machine.logicalProcessors(), 0.02, 11);
    // the machine that the test runs on is younger than any date written here
    Instant started = ProcessHandle.current().info().startInstant().orElseThrow();
    return Calibration.fit(
        made.rows(LoadPlan.standard(machine.logicalProcessors())),
        machine,
        MadeUpMachine.SOURCE,
        started.toString());
  }

  private static Reading get(SortedMap<Channel, Reading> readings, Channel channel) {
    return Objects.requireNonNull(readings.get(channel));
  }
}
