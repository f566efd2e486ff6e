package org.actant.energy.nvml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.actant.energy.Availability;
import org.actant.energy.Channel;
import org.actant.energy.EnergyTotal;
import org.actant.energy.Meter;
import org.actant.energy.Probe;
import org.actant.energy.Reading;
import org.actant.energy.Sample;
import org.actant.energy.linux.Surroundings;
import org.actant.energy.recording.MeteredCommand;
import org.actant.energy.recording.Window;
import org.actant.measure.Count;
import org.actant.measure.Joules;
import org.actant.measure.Quantity;
import org.actant.measure.Seconds;
import org.junit.jupiter.api.Test;

/// GPUs of a made-up driver, called through the same native calls as a real one.
class NvmlMeterTest {
  private static final long SECOND = 1_000_000_000L;
  private static final Duration NEVER = Duration.ofDays(1);

  private final FakeNvml nvml = new FakeNvml();
  private final FakeNvml.Board first = nvml.add("NVIDIA H200", "GPU-aaaa");
  private long nanos = 100 * SECOND;

  @Test
  void readsTheCountersOfSeveralBoards() throws IOException {
    FakeNvml.Board second = nvml.add("NVIDIA H200", "GPU-bbbb");
    first.energyMillijoules = 5_000_000_000_000L;
    second.energyMillijoules = 70;
    try (Probe probe = energyMeter().open(1)) {
      first.energyMillijoules += 1_500;
      second.energyMillijoules += 250_000;

      assertThat(named(probe))
          .containsExactly(
              Map.entry("gpu-0", joules(1.5)),
              Map.entry("gpu-0/updates", updates(1)),
              Map.entry("gpu-1", joules(250)),
              Map.entry("gpu-1/updates", updates(1)));
      assertThat(probe.method(probe.read().firstKey())).contains("NVIDIA H200 (GPU-aaaa)");
      assertThat(EnergyTotal.parts(probe.read(), NvmlEnergyMeter.NAME))
          .extracting(Channel::name)
          .containsExactly("gpu-0", "gpu-1");
    }
    assertThat(nvml.users).as("users that did not leave").isZero();
  }

  @Test
  void sumsUpSampledPowerWithTheTimeItCovers() throws IOException {
    first.powerMilliwatts = 100_000;
    try (Probe probe = powerMeter().open(1)) {
      later(500);
      first.powerMilliwatts = 300_000;
      assertThat(named(probe))
          .contains(Map.entry("gpu-0", joules(100)), Map.entry("gpu-0/sampled", seconds(0.5)));
      later(3_000); // a pause that is longer than a board's own mean
      assertThat(named(probe))
          .contains(Map.entry("gpu-0", joules(1_000)), Map.entry("gpu-0/sampled", seconds(0.5)));
    }
  }

  @Test
  void countsOnlyUpdatesOfTheCounter() throws IOException {
    try (Probe probe = energyMeter().open(1)) {
      for (int look = 0; look < 10; look++) {
        first.energyMillijoules += look % 2; // moves at every second look
        probe.read();
      }
      assertThat(named(probe)).containsEntry("gpu-0/updates", updates(5));
    }
  }

  @Test
  void looksInTheBackgroundToo() throws Exception {
    try (Probe probe = new NvmlEnergyMeter(() -> nvml, Duration.ofMillis(1), () -> nanos).open(1)) {
      for (int update = 0; update < 20; update++) {
        first.energyMillijoules++;
        Thread.sleep(20);
      }
      assertThat(named(probe).get("gpu-0/updates"))
          .isInstanceOfSatisfying(
              Reading.Measured.class, m -> assertThat(m.amount().value()).isGreaterThan(5));
    }
  }

  @Test
  void showsAPeakOfMemoryBetweenTwoReadings() throws Exception {
    first.memoryBytes = 1_000;
    try (Probe probe = new NvmlMemoryMeter(() -> nvml, Duration.ofMillis(1)).open(1)) {
      first.memoryBytes = 9_000;
      Thread.sleep(50);
      first.memoryBytes = 2_000;
      assertThat(named(probe)).containsEntry("gpu-0", measured(new Count(9_000, "B")));
      assertThat(named(probe)).containsEntry("gpu-0", measured(new Count(2_000, "B")));
    }
  }

  @Test
  void aBoardBeforeVoltaHasPowerOnly() throws IOException {
    first.energyStatus = FakeNvml.NOT_SUPPORTED;

    assertThat(absent(energyMeter()))
        .isEqualTo(
            "gpu-0 NVIDIA H200 (GPU-aaaa): this GPU has no energy counter, as none before Volta;"
                + " see nvml-power");
    assertThat(present(powerMeter())).startsWith("gpu-0 NVIDIA H200 (GPU-aaaa); driver 580.65.06");
    assertThatThrownBy(() -> energyMeter().open(1)).hasMessageContaining("Volta");
    assertThat(nvml.users).isZero();
  }

  @Test
  void anOldDriverWithoutTheFunctionHasPowerOnly() throws IOException {
    nvml.missing.add("nvmlDeviceGetTotalEnergyConsumption");
    nvml.missing.add("nvmlDeviceGetMigMode");
    nvml.missing.add("nvmlErrorString");

    assertThat(absent(energyMeter())).contains("no energy counter");
    assertThat(present(powerMeter())).contains("gpu-0");
  }

  @Test
  void namesABoardThatIsLostFromTheBeginningAndGivesNoTotal() throws IOException {
    nvml.add("Tesla P100", "GPU-cccc").energyStatus = FakeNvml.NOT_SUPPORTED;
    nvml.add("NVIDIA H200", "GPU-dddd").openStatus = FakeNvml.NO_PERMISSION;

    assertThat(present(energyMeter()))
        .contains("; no total, lost: gpu-1 Tesla P100 (GPU-cccc): this GPU has no energy counter")
        .contains("gpu-2 a GPU that does not answer: no permission; may this user read");
    try (Probe probe = energyMeter().open(1)) {
      assertThat(named(probe)).containsKeys("gpu-0", "gpu-1", "gpu-2");
      assertThat(reason(probe, "gpu-2")).contains("Insufficient Permissions (NVML error 4)");
    }
  }

  @Test
  void hasNoFigureFromTheMomentThatABoardIsLost() throws IOException {
    try (Probe energy = energyMeter().open(1);
        Probe power = powerMeter().open(1)) {
      first.energyStatus = 15;
      first.powerStatus = 15;
      assertThat(reason(energy, "gpu-0"))
          .startsWith("the GPU is lost")
          .contains("GPU is lost (NVML");
      assertThat(reason(power, "gpu-0/sampled")).startsWith("the GPU is lost");

      first.energyStatus = FakeNvml.SUCCESS;
      first.powerStatus = FakeNvml.SUCCESS;
      assertThat(reason(energy, "gpu-0")).startsWith("the GPU is lost");
      assertThat(reason(power, "gpu-0")).startsWith("the GPU is lost");
    }
  }

  @Test
  void goesOnAfterAnErrorThatPasses() throws IOException {
    try (Probe probe = energyMeter().open(1)) {
      first.energyStatus = FakeNvml.UNKNOWN;
      assertThat(reason(probe, "gpu-0")).contains("NVML error 999");
      first.energyStatus = FakeNvml.SUCCESS;
      first.energyMillijoules = 2_000;
      assertThat(named(probe)).containsEntry("gpu-0", joules(2));
    }
  }

  @Test
  void losesACounterThatGoesBack() throws IOException {
    first.energyMillijoules = 9_000;
    try (Probe probe = energyMeter().open(1)) {
      first.energyMillijoules = 1_000;
      assertThat(reason(probe, "gpu-0"))
          .contains("went back from 9.000 J to 1.000 J")
          .endsWith("no figure from here on");
      first.energyMillijoules = 10_000;
      assertThat(reason(probe, "gpu-0")).endsWith("no figure from here on");
    }
  }

  @Test
  void losesACounterThatJumps() throws IOException {
    try (Probe probe = energyMeter().open(1)) {
      later(1_000);
      first.energyMillijoules = 30_000_000;
      assertThat(reason(probe, "gpu-0")).contains("to 30000.000 J in 1.000 s: more than 10000 W");
    }
  }

  @Test
  void hasNoFigureWhileACounterStandsStill() throws IOException {
    first.energyMillijoules = 9_000;
    try (Probe probe = energyMeter().open(1)) {
      later(4_000);
      assertThat(named(probe)).containsEntry("gpu-0", joules(0));
      later(2_000);
      assertThat(reason(probe, "gpu-0")).contains("does not move");
      first.energyMillijoules = 9_500;
      assertThat(named(probe)).containsEntry("gpu-0", joules(0.5));
    }
  }

  @Test
  void saysThatOthersComputedOnTheBoardToo() throws IOException {
    try (Probe probe = energyMeter().open(1)) {
      probe.read();
      assertThat(probe.notes()).isEmpty();
      first.processes = 3;
      probe.read();
      first.processes = 0;
      probe.read();
      assertThat(probe.notes())
          .containsExactly(
              "nvml-energy/gpu-0 is shared: up to 3 processes computed on the board at once");
    }
  }

  @Test
  void saysThatTheFiguresOfADividedBoardAreThoseOfTheWhole() throws IOException {
    first.divided = true;
    try (Probe probe = energyMeter().open(1)) {
      assertThat(probe.notes()).singleElement().asString().contains("MIG").contains("whole board");
    }
    assertThat(present(powerMeter())).contains("the whole board with all its instances");
    first.divided = false;
    first.migStatus = FakeNvml.NOT_SUPPORTED;
    try (Probe probe = energyMeter().open(1)) {
      assertThat(probe.notes()).isEmpty();
    }
  }

  @Test
  void doesNotTakeADividedBoardForAnOldOne() {
    first.divided = true;
    first.energyStatus = FakeNvml.NOT_SUPPORTED;
    assertThat(absent(energyMeter())).contains("MIG").doesNotContain("Volta");
  }

  @Test
  void saysWhatIsWrongWithTheDriver() {
    nvml.initStatus = 18;
    assertThat(absent(energyMeter())).contains("different versions").contains("(NVML error 18)");
    nvml.initStatus = 9;
    assertThat(absent(energyMeter())).contains("not loaded; as root: modprobe nvidia");
    nvml.initStatus = FakeNvml.SUCCESS;
    nvml.boards.clear();
    assertThat(absent(powerMeter())).isEqualTo("the NVIDIA driver is there and shows no GPU");
  }

  @Test
  void noDriverIsAnOrdinaryAnswer() {
    NvmlSource none =
        () -> {
          throw new IOException("no NVIDIA driver here");
        };
    assertThat(absent(new NvmlEnergyMeter(none, NEVER, () -> nanos)))
        .isEqualTo("no NVIDIA driver here");
    assertThat(absent(new NvmlPowerMeter(none, NEVER, () -> nanos))).isNotBlank();
  }

  /// Whatever this machine has, both meters answer, and in a container say how to get a GPU in.
  @Test
  void looksForTheRealLibrary() {
    var docker = new Surroundings(Optional.of("a Docker container"), Optional.empty());
    var meter = new NvmlEnergyMeter(new NvmlLibrary(docker), NEVER, () -> nanos);
    if (meter.availability() instanceof Availability.Absent(String reason)
        && reason.contains("not found")) {
      assertThat(reason).contains("libnvidia-ml.so.1").contains("--gpus all");
    }
  }

  @Test
  void putsCounterAndPowerSideBySide() throws IOException {
    first.powerMilliwatts = 200_000;
    try (Probe energy = energyMeter().open(1);
        Probe power = powerMeter().open(1)) {
      Sample begin = sample(energy, power);
      for (int update = 0; update < 100; update++) {
        assertThat(GpuAgreement.in(sample(energy, power).since(begin)).getFirst().ratio())
            .isEmpty();
        later(100);
        first.energyMillijoules += 25_000;
      }
      var agreement = GpuAgreement.in(sample(energy, power).since(begin));

      assertThat(agreement)
          .singleElement()
          .satisfies(gpu -> {
            assertThat(gpu.updates()).isEqualTo(100);
            assertThat(gpu.ratio().orElseThrow()).isCloseTo(0.8, within(1e-9));
            assertThat(gpu.sentence())
                .isEqualTo(
                    "gpu-0: 2500.0 J by the counter (at least 100 updates), 2000.0 J by sampled"
                        + " power (samples for 10.0 s), ratio 0.800");
          });
    }
  }

  /// The whole way of `actant meter`: a real command, a made-up driver, one recording.
  @Test
  void statesBothFiguresInTheRecordOfACommand() throws IOException {
    first.millijoulesPerLook = 10;
    first.powerMilliwatts = 50_000;
    var meters =
        List.<Meter>of(
            new NvmlEnergyMeter(() -> nvml, Duration.ofMillis(1), System::nanoTime),
            new NvmlPowerMeter(() -> nvml, Duration.ofMillis(1), System::nanoTime));
    var recording =
        new MeteredCommand(
                List.of("sleep", "0.5"),
                meters,
                new MeteredCommand.Settings(
                    10, OptionalDouble.of(0), OptionalDouble.empty(), false),
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                "test")
            .run();

    Window run = recording.window("run").orElseThrow();
    assertThat(run.amount("nvml-power/gpu-0").orElseThrow())
        .isCloseTo(50 * run.durationS(), within(2.5));
    assertThat(run.amount("nvml-energy/gpu-0").orElseThrow())
        .isCloseTo(run.amount("nvml-energy/gpu-0/updates").orElseThrow() / 100, within(1e-6));
    assertThat(recording.notes()).anyMatch(note -> note.startsWith("window `run`, gpu-0: "));
    assertThat(recording.series())
        .filteredOn(series -> series.channel().meter().equals("nvml-energy"))
        .allMatch(series -> series.method().contains("NVIDIA H200 (GPU-aaaa)"));
    assertThat(nvml.users).isZero();
  }

  @Test
  void givesNoRatioForAWindowThatIsTooShort() {
    var brief = new GpuAgreement("gpu-0", 100, 37, 98, 3.7);
    assertThat(brief.ratio()).isEmpty();
    assertThat(brief.sentence())
        .endsWith("; no ratio, which takes 100 updates: make the window longer");
  }

  @Test
  void notesAWindowThatIsTooShortWhereTheCounterIsAlone() throws IOException {
    try (Probe energy = energyMeter().open(1)) {
      Sample begin = sample(energy);
      first.energyMillijoules += 25_000;
      assertThat(GpuAgreement.notes(sample(energy).since(begin)))
          .containsExactly(
              "gpu-0: its energy counter moved 1 times in this window; comparing takes 100: make"
                  + " the window longer");
    }
  }

  private Meter energyMeter() {
    return new NvmlEnergyMeter(() -> nvml, NEVER, () -> nanos);
  }

  private Meter powerMeter() {
    return new NvmlPowerMeter(() -> nvml, NEVER, () -> nanos);
  }

  private void later(long milliseconds) {
    nanos += milliseconds * SECOND / 1_000;
  }

  private Sample sample(Probe... probes) {
    var readings = new TreeMap<Channel, Reading>();
    for (Probe probe : probes) {
      readings.putAll(probe.read());
    }
    return new Sample(new Seconds(nanos / 1e9), readings);
  }

  private static String present(Meter meter) {
    return meter.availability() instanceof Availability.Present(String detail)
        ? detail
        : "" + meter.availability();
  }

  private static String absent(Meter meter) {
    return meter.availability() instanceof Availability.Absent(String reason)
        ? reason
        : "" + meter.availability();
  }

  private static Reading joules(double value) {
    return measured(new Joules(value));
  }

  private static Reading seconds(double value) {
    return measured(new Seconds(value));
  }

  private static Reading updates(long value) {
    return measured(new Count(value, "updates"));
  }

  private static Reading measured(Quantity amount) {
    return new Reading.Measured(amount);
  }

  private static String reason(Probe probe, String channel) {
    return named(probe).get(channel) instanceof Reading.Unavailable(String reason)
        ? reason
        : "" + named(probe).get(channel);
  }

  private static SortedMap<String, Reading> named(Probe probe) {
    var readings = new TreeMap<String, Reading>();
    probe.read().forEach((channel, reading) -> readings.put(channel.name(), reading));
    return readings;
  }
}
