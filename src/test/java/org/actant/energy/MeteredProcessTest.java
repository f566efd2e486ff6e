package org.actant.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.actant.energy.linux.CpuTimeMeter;
import org.actant.energy.linux.PerfMeter;
import org.actant.energy.model.TdpMeter;
import org.actant.energy.model.UncalibratedModel;
import org.actant.measure.Interval;
import org.actant.measure.Joules;
import org.actant.measure.Seconds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Meters on real processes: a shell that computes, and one that sleeps.
class MeteredProcessTest {
  private static final Channel CPU =
      new Channel("cpu-time", "process", Tier.T6, Domain.PACKAGE, Scope.PROCESS, "s");
  private static final String BUSY =
      "echo begin; read -r _; i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done; echo end; read -r"
          + " _";
  private static final String IDLE = "echo begin; read -r _; sleep 0.3; echo end; read -r _";

  @TempDir Path folder;

  @Test
  void seesABusyProcessAsBusyAndASleepingOneAsIdle() throws Exception {
    Window busy = window(BUSY, List.of(new CpuTimeMeter()));
    Window idle = window(IDLE, List.of(new CpuTimeMeter()));

    assertThat(seconds(busy.cost.get(CPU))).isGreaterThan(0.05).isLessThan(busy.elapsed + 0.05);
    assertThat(idle.elapsed).isGreaterThan(0.29);
    assertThat(seconds(idle.cost.get(CPU))).isLessThanOrEqualTo(0.03);
  }

  @Test
  void watchesFromTheFirstInstructionAndThroughExec() throws Exception {
    // the work happens at once, in a process that the first one becomes
    String work = "i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done; echo end; read -r _";
    try (var process =
        MeteredProcess.start(
            List.of("/bin/sh", "-c", "exec /bin/sh -c '" + work + "'"),
            Map.of(),
            folder.resolve("log"),
            List.of(new CpuTimeMeter()))) {
      assertThat(process.output().readLine()).isEqualTo("end");
      assertThat(seconds(process.sample().readings().get(CPU))).isGreaterThan(0.05);
    }
  }

  @Test
  void estimatesAnIntervalOfJoulesFromTheCpuSeconds() throws Exception {
    Window window = window(BUSY, List.of(new CpuTimeMeter(), new TdpMeter()));
    double seconds = seconds(window.cost.get(CPU));
    var model = UncalibratedModel.ofThisMachine();

    assertThat(
            window.cost.get(
                new Channel("tdp-model", "process", Tier.T5, Domain.PACKAGE, Scope.PROCESS, "J")))
        .isInstanceOfSatisfying(
            Reading.Estimated.class,
            e -> {
              Interval<Joules> expected = model.energy(new Seconds(seconds));
              assertThat(e.energy().low().value())
                  .isCloseTo(expected.low().value(), withinPercentage(10));
              assertThat(e.energy().high().value())
                  .isCloseTo(expected.high().value(), withinPercentage(10));
              assertThat(e.model()).isEqualTo(model.name());
            });
  }

  @Test
  void hasNoFigureForAProcessThatIsGone() throws Exception {
    try (var process =
        MeteredProcess.start(
            List.of("true"), Map.of(), folder.resolve("log"), List.of(new CpuTimeMeter()))) {
      assertThat(process.await()).isZero();
      assertThat(process.sample().readings().get(CPU)).isInstanceOf(Reading.Unavailable.class);
    }
  }

  @Test
  void everyMeterSaysWhetherAndHowItWorks() {
    assertThat(Meters.all())
        .extracting(Meter::name)
        .contains("cpu-time", "host-time", "perf", "rapl", "tdp-model");
    for (Meter meter : Meters.all()) {
      String said =
          switch (meter.availability()) {
            case Availability.Present(String detail) -> detail;
            case Availability.Absent(String reason) -> reason;
          };
      assertThat(said).as(meter.name()).isNotBlank();
    }
  }

  @Test
  void countsInstructionsWhereTheProcessorShowsThem() throws Exception {
    var meter = new PerfMeter();
    Window window = window(BUSY, List.of(meter));
    var instructions =
        new Channel("perf", "instructions", Tier.T6, Domain.PACKAGE, Scope.PROCESS, "instructions");
    assumeTrue(
        window.cost.containsKey(instructions), "no such counter here: " + meter.availability());

    assertThat(window.cost.get(instructions))
        .isInstanceOfSatisfying(
            Reading.Measured.class, m -> assertThat(m.amount().value()).isGreaterThan(3e7));
  }

  @Test
  void takesEarlierReadingsFromLaterOnes() {
    var gone = new Reading.Unavailable("gone");
    var three = new Reading.Measured(new Joules(3));
    var five = new Reading.Measured(new Joules(5));

    assertThat(five.since(three)).isEqualTo(new Reading.Measured(new Joules(2)));
    assertThat(five.since(gone)).isEqualTo(gone);
    assertThat(gone.since(five)).isEqualTo(gone);
    assertThat(estimate(4, 40).since(estimate(1, 10))).isEqualTo(estimate(3, 30));
  }

  private static Reading estimate(double low, double high) {
    return new Reading.Estimated(new Interval<>(new Joules(low), new Joules(high)), "model");
  }

  private record Window(double elapsed, Map<Channel, Reading> cost) {}

  private MeteredProcess start(String script, List<Meter> meters) throws IOException {
    return MeteredProcess.start(
        List.of("/bin/sh", "-c", script), Map.of(), folder.resolve("log"), meters);
  }

  private Window window(String script, List<Meter> meters) throws IOException {
    try (var process = start(script, meters)) {
      assertThat(process.output().readLine()).isEqualTo("begin");
      Sample before = process.sample();
      process.send("");
      assertThat(process.output().readLine()).isEqualTo("end");
      Sample after = process.sample();
      return new Window(after.at().value() - before.at().value(), after.since(before));
    }
  }

  private static double seconds(@Nullable Reading reading) {
    return reading instanceof Reading.Measured(Seconds amount) ? amount.value() : Double.NaN;
  }
}
