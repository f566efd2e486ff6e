package org.actant.energy.rapl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.actant.energy.Availability;
import org.actant.energy.Channel;
import org.actant.energy.EnergyTotal;
import org.actant.energy.Probe;
import org.actant.energy.Reading;
import org.actant.energy.Sample;
import org.actant.energy.WindowCost;
import org.actant.energy.linux.Surroundings;
import org.actant.energy.recording.EnergyBill;
import org.actant.energy.recording.MeteredCommand;
import org.actant.energy.recording.Window;
import org.actant.measure.Joules;
import org.actant.measure.Seconds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// RAPL on made-up powercap trees: this is how it is read on machines that the tests never see.
class RaplMeterTest {
  private static final long INTEL = 262_143_328_850L;
  private static final long AMD = 65_532_610_987L;
  private static final long SECOND = 1_000_000_000L;

  @TempDir Path powercap;

  private final Set<Path> forbidden = new HashSet<>();
  private long nanos = 1_000 * SECOND;

  @Test
  void readsBothPackagesOfATwoSocketMachineByTheirNames() throws IOException {
    zone("intel-rapl:0", "package-0", 1_000_000);
    zone("intel-rapl:0:0", "dram", 500_000);
    zone("intel-rapl:1", "package-1", 2_000_000);
    zone("intel-rapl:1:0", "dram", 700_000);
    try (Probe probe = meter().open(1)) {
      energy("intel-rapl:0", 4_000_000);
      energy("intel-rapl:0:0", 600_000);
      energy("intel-rapl:1", 2_500_000);
      energy("intel-rapl:1:0", 700_000);

      assertThat(named(probe))
          .containsExactly(
              entry("package-0", 3.0),
              entry("package-0/dram", 0.1),
              entry("package-1", 0.5),
              entry("package-1/dram", 0.0));
    }
  }

  @Test
  void findsZonesThatLieInsideEachOther() throws IOException {
    zone("intel-rapl/intel-rapl:0", "package-0", 0);
    zone("intel-rapl/intel-rapl:0/intel-rapl:0:0", "core", 0);
    zone("intel-rapl/intel-rapl:1", "package-1", 0);
    zone("intel-rapl/intel-rapl:1/intel-rapl:1:0", "dram", 0);
    try (Probe probe = meter().open(1)) {
      assertThat(named(probe))
          .containsOnlyKeys("package-0", "package-0/core", "package-1", "package-1/dram");
    }
  }

  /// As `/sys/class/powercap` shows it: links side by side to folders inside each other.
  @Test
  void countsAZoneOnceThatIsReachedByALinkAndByItsParent() throws IOException {
    Path devices = powercap.resolveSibling(powercap.getFileName() + "-devices");
    zone(devices + "/intel-rapl/intel-rapl:0", "package-0", 0);
    zone(devices + "/intel-rapl/intel-rapl:0/intel-rapl:0:0", "core", 0);
    for (String link :
        new String[] {
          "intel-rapl", "intel-rapl/intel-rapl:0", "intel-rapl/intel-rapl:0/intel-rapl:0:0"
        }) {
      Path target = devices.resolve(link);
      Files.createSymbolicLink(powercap.resolve(target.getFileName()), target);
    }
    Files.createSymbolicLink(devices.resolve("intel-rapl/intel-rapl:0/subsystem"), powercap);
    try (Probe probe = meter().open(1)) {
      assertThat(named(probe)).containsOnlyKeys("package-0", "package-0/core");
    }
  }

  @Test
  void readsAmdsTreeOfPackageAndCore() throws IOException {
    zone("intel-rapl:0", "package-0", 65_000_000_000L, AMD);
    zone("intel-rapl:0:0", "core", 10, AMD);
    try (Probe probe = meter().open(1)) {
      energy("intel-rapl:0", 467_389_013);
      nanos += 10 * SECOND;

      assertThat(named(probe)).contains(entry("package-0", 1_000.0));
      assertThat(probe.method(probe.read().firstKey()))
          .contains("range 65532.610987 J; read at least every 16.4 s");
    }
  }

  @Test
  void knowsPsysByItsNameWhateverItsNumber() throws IOException {
    zone("intel-rapl:0", "psys", 0);
    zone("intel-rapl:1", "package-0", 0);
    zone("intel-rapl:1:0", "core", 0);
    try (Probe probe = meter().open(1)) {
      assertThat(named(probe)).containsOnlyKeys("psys", "package-0", "package-0/core");
    }
  }

  @Test
  void addsUpPackagesAndMemoryAndNothingTwice() throws IOException {
    zone("intel-rapl:0", "psys", 0);
    zone("intel-rapl:1", "package-0", 0);
    zone("intel-rapl:1:0", "core", 0);
    zone("intel-rapl:1:1", "uncore", 0);
    zone("intel-rapl:1:2", "dram", 0);
    zone("intel-rapl:2", "package-1", 0);
    zone("intel-rapl:2:0", "dram", 0);
    try (Probe probe = meter().open(1)) {
      assertThat(EnergyTotal.parts(probe.read(), RaplMeter.NAME))
          .extracting(Channel::name)
          .containsExactly("package-0", "package-0/dram", "package-1", "package-1/dram");
    }
  }

  @Test
  void countsOnAcrossAWrap() throws IOException {
    zone("intel-rapl:0", "package-0", 262_143_000_000L);
    try (Probe probe = meter().open(1)) {
      energy("intel-rapl:0", 328_850); // 0.328850 J before the wrap, 0.328850 J after it
      assertThat(named(probe)).contains(entry("package-0", 0.65770));
      energy("intel-rapl:0", 1_328_850);
      assertThat(named(probe)).contains(entry("package-0", 1.65770));
    }
  }

  @Test
  void countsThePackageOnceWhereMmioShowsItAgain() throws IOException {
    zone("intel-rapl:0", "package-0", 0);
    zone("intel-rapl-mmio:0", "package-0", 0);
    try (Probe probe = meter().open(1)) {
      assertThat(named(probe)).containsOnlyKeys("package-0");
    }
  }

  @Test
  void readsMmioWhereThereIsNothingElse() throws IOException {
    zone("intel-rapl-mmio/intel-rapl-mmio:0", "package-0", 0);
    zone("intel-rapl-mmio/intel-rapl-mmio:0/intel-rapl-mmio:0:0", "dram", 0);
    try (Probe probe = meter().open(1)) {
      assertThat(named(probe)).containsOnlyKeys("package-0", "package-0/dram");
    }
  }

  @Test
  void tellsTwoZonesOfOneNameApart() throws IOException {
    zone("intel-rapl:0", "package-0", 0);
    zone("intel-rapl:1", "package-0", 0);
    try (Probe probe = meter().open(1)) {
      assertThat(named(probe)).containsOnlyKeys("package-0", "package-0@intel-rapl:1");
      assertThat(EnergyTotal.parts(probe.read(), RaplMeter.NAME)).hasSize(2);
    }
  }

  @Test
  void saysUnavailableAndNotZeroWhenAReadFailsOnTheWay() throws IOException {
    zone("intel-rapl:0", "package-0", 0);
    try (Probe probe = meter().open(1)) {
      Files.delete(powercap.resolve("intel-rapl:0/energy_uj"));
      assertThat(reason(probe, "package-0")).contains("energy_uj is not there");

      energy("intel-rapl:0", 5_000_000);
      assertThat(named(probe)).contains(entry("package-0", 5.0));

      Files.writeString(powercap.resolve("intel-rapl:0/energy_uj"), "oops\n");
      assertThat(reason(probe, "package-0")).contains("holds `oops`");
    }
  }

  @Test
  void givesNoTotalWhenTheSecondSocketIsLost() throws IOException {
    zone("intel-rapl:0", "package-0", 0);
    zone("intel-rapl:1", "package-1", 0);
    forbidden.add(powercap.resolve("intel-rapl:1/energy_uj"));
    try (Probe probe = meter().open(1)) {
      Sample begin = new Sample(new Seconds(0), probe.read());
      energy("intel-rapl:0", 7_000_000);
      Sample end = new Sample(new Seconds(1), probe.read());

      assertThat(named(probe)).contains(entry("package-0", 7.0));
      assertThat(reason(probe, "package-1")).contains("no permission");
      assertThat(WindowCost.between(begin, end).raplJoules()).isEmpty();
    }
    assertThat(present()).contains("package-0").contains("; no total, lost: package-1: no perm");
  }

  @Test
  void hasATotalWithoutTheCores() throws IOException {
    zone("intel-rapl:0", "package-0", 0);
    zone("intel-rapl:0:0", "core", 0);
    forbidden.add(powercap.resolve("intel-rapl:0:0/energy_uj"));

    assertThat(present()).contains("; lost: package-0/core").doesNotContain("no total");
  }

  @Test
  void countsWithoutARangeUntilTheCounterGoesBack() throws IOException {
    zone("intel-rapl:0", "package-0", 10_000_000);
    Files.delete(powercap.resolve("intel-rapl:0/max_energy_range_uj"));
    assertThat(present()).contains("package-0 (range unknown");
    try (Probe probe = meter().open(1)) {
      energy("intel-rapl:0", 13_000_000);
      assertThat(named(probe)).contains(entry("package-0", 3.0));
      assertThat(probe.notes()).singleElement().asString().contains("max_energy_range_uj");

      energy("intel-rapl:0", 12_999_999);
      assertThat(reason(probe, "package-0")).contains("went back from 13.000000 J to 12.999999 J");
      energy("intel-rapl:0", 14_000_000);
      assertThat(reason(probe, "package-0")).endsWith("no figure from here on");
    }
  }

  @Test
  void takesARangeOfZeroForNone() throws IOException {
    zone("intel-rapl:0", "package-0", 0, 0);
    assertThat(present()).contains("range unknown");
  }

  @Test
  void losesACounterThatGoesBackALittleAndKeepsTheOther() throws IOException {
    zone("intel-rapl:0", "package-0", 10_000_000);
    zone("intel-rapl:1", "package-1", 10_000_000);
    try (Probe probe = meter().open(1)) {
      nanos += SECOND;
      energy("intel-rapl:0", 9_999_000);
      energy("intel-rapl:1", 12_000_000);
      assertThat(reason(probe, "package-0")).contains("back, and no wrap explains it");
      assertThat(named(probe)).contains(entry("package-1", 2.0));

      energy("intel-rapl:0", 11_000_000);
      assertThat(reason(probe, "package-0")).endsWith("no figure from here on");
    }
  }

  /// Kepler #897: a counter that showed 10^14 J.
  @Test
  void losesACounterThatJumpsBeyondItsRange() throws IOException {
    zone("intel-rapl:0", "package-0", 0);
    zone("intel-rapl:1", "package-1", 0);
    Files.delete(powercap.resolve("intel-rapl:1/max_energy_range_uj"));
    try (Probe probe = meter().open(1)) {
      nanos += SECOND;
      energy("intel-rapl:0", 9_000_000_000_000_000_000L);
      energy("intel-rapl:1", 9_000_000_000_000_000_000L);
      assertThat(reason(probe, "package-0")).contains("more than its range of 262143.328850 J");
      assertThat(reason(probe, "package-1")).contains("more than 1000 W");
    }
  }

  /// Scaphandre #108, PowerJoular #25: memory or all zones at 0 J.
  @Test
  void doesNotTakeAZoneThatIsNotCountedForOneThatDrawsNothing() throws IOException {
    zone("intel-rapl:0", "package-0", 0);
    zone("intel-rapl:0:0", "dram", 7_000_000);
    zone("intel-rapl:0:1", "uncore", 0);
    try (Probe probe = meter().open(1)) {
      nanos += 3 * SECOND;
      energy("intel-rapl:0", 90_000_000);
      assertThat(named(probe)).contains(entry("package-0", 90), entry("package-0/uncore", 0));
      assertThat(reason(probe, "package-0/dram"))
          .isEqualTo(
              "the counter has stood at 7.000000 J for 3.0 s: this machine shows it and does not"
                  + " count");
      energy("intel-rapl:0:0", 8_000_000);
      assertThat(named(probe)).contains(entry("package-0/dram", 1));
    }
  }

  @Test
  void refusesAWindowWhoseReadsLieTooFarApart() throws IOException {
    zone("intel-rapl:0", "package-0", 0, AMD);
    try (Probe probe = meter().open(1)) {
      nanos += 16 * SECOND;
      energy("intel-rapl:0", 1_000_000);
      assertThat(named(probe)).contains(entry("package-0", 1));
      nanos += 17 * SECOND;
      assertThat(reason(probe, "package-0"))
          .isEqualTo(
              "two reads lie 17.0 s apart and at most 16.4 s are allowed: at up to 1000 W a counter"
                  + " of 65532.61 J could have started again; no figure from here on");
    }
  }

  @Test
  void staysExactOverTwentyWrapsOfTwoSockets() throws IOException {
    zone("intel-rapl:0", "package-0", 0, AMD);
    zone("intel-rapl:1", "package-1", 1, AMD);
    long drawn = 0;
    try (Probe probe = meter().open(1)) {
      while (drawn < 20 * AMD) {
        nanos += 16 * SECOND;
        drawn += 15_999_999_999L;
        energy("intel-rapl:0", drawn % AMD);
        energy("intel-rapl:1", (1 + drawn) % AMD);

        assertThat(named(probe))
            .containsExactly(entry("package-0", drawn / 1e6), entry("package-1", drawn / 1e6));
      }
    }
  }

  @Test
  void readsWithoutBeingAsked() throws Exception {
    zone("intel-rapl:0", "package-0", 0, 400_000_000L); // 0.1 s apart at most
    var reads = new CountDownLatch(5);
    ZoneFiles counted =
        file -> {
          if (file.endsWith("energy_uj")) {
            reads.countDown();
          }
          return read(file);
        };
    try (Probe _ = new RaplMeter(powercap, counted, Surroundings.NONE, () -> nanos).open(1)) {
      assertThat(reads.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  /// The whole way of `actant meter`: a real command on two made-up sockets of 100 W and 250 W.
  @Test
  void metersARealCommandOnTwoSockets() throws IOException {
    zone("intel-rapl:0", "package-0", 0, AMD);
    zone("intel-rapl:1", "package-1", 0, AMD);
    ZoneFiles drawing =
        file -> {
          long watts = file.toString().contains("intel-rapl:0") ? 100 : 250;
          return file.endsWith("energy_uj")
              ? Long.toString(System.nanoTime() / 1_000 * watts % AMD)
              : read(file);
        };
    var meter = new RaplMeter(powercap, drawing, Surroundings.NONE, System::nanoTime);
    var recording =
        new MeteredCommand(
                List.of("sleep", "0.4"),
                List.of(meter),
                new MeteredCommand.Settings(
                    10, OptionalDouble.of(0), OptionalDouble.empty(), false),
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                "test")
            .run();

    Window run = recording.window("run").orElseThrow();
    double first = run.amount("rapl/package-0").orElseThrow();
    assertThat(first).isCloseTo(100 * run.durationS(), within(5.0));
    assertThat(run.amount("rapl/package-1").orElseThrow()).isCloseTo(2.5 * first, within(5.0));
    assertThat(EnergyBill.of(recording))
        .filteredOn(figure -> figure.what().equals("total"))
        .extracting(figure -> figure.gross())
        .satisfiesExactly(gross ->
            assertThat(gross)
                .isInstanceOfSatisfying(
                    Reading.Measured.class,
                    m -> assertThat(m.amount().value()).isCloseTo(3.5 * first, within(5.0))));
  }

  @Test
  void readsInTheBackgroundTwiceAsOftenAsItMust() throws IOException {
    zone("intel-rapl:0", "package-0", 0, INTEL);
    zone("intel-rapl:0:0", "dram", 0, AMD);
    var zones = RaplZone.below(powercap, this::read);
    assertThat(
            RaplProbe.period(
                zones.stream()
                    .map(z -> new ZoneReader(z, WrapRule.of(z, zones), () -> nanos))
                    .toList()))
        .hasMillis(8191);
  }

  @Test
  void isAbsentWithAReason() throws IOException {
    assertThat(absent(powercap.resolve("nowhere"), Surroundings.NONE))
        .contains("no RAPL zones")
        .contains("modprobe intel_rapl_msr");
    assertThat(absent(powercap, new Surroundings(Optional.empty(), Optional.of("a VM (QEMU)"))))
        .contains("a VM (QEMU), and the hypervisor keeps the counters");
    assertThat(absent(powercap, new Surroundings(Optional.of("a Podman one"), Optional.empty())))
        .contains("a Podman one may not see them");
    assertThatThrownBy(() -> meter().open(1))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no RAPL zones");
  }

  /// The kernel module is there and found nothing, as in some virtual machines.
  @Test
  void doesNotTakeAnEmptyTreeForACoveredOne() throws IOException {
    Files.createDirectories(powercap.resolve("intel-rapl"));
    assertThat(absent(powercap, Surroundings.NONE)).contains("the processor has none");
  }

  /// What Docker leaves of `/sys/class/powercap`: links into a folder that it covers.
  @Test
  void knowsATreeThatAContainerRuntimeCovers() throws IOException {
    Files.createSymbolicLink(
        powercap.resolve("intel-rapl:0"), Path.of("../../devices/virtual/powercap/intel-rapl"));

    assertThat(absent(powercap, new Surroundings(Optional.of("a Docker one"), Optional.empty())))
        .contains("a Docker one covers /sys/devices/virtual/powercap")
        .contains("systempaths=unconfined");
  }

  @Test
  void saysHowToGetPermission() throws IOException {
    zone("intel-rapl:0", "package-0", 0);
    forbidden.add(powercap.resolve("intel-rapl:0/energy_uj"));

    assertThat(absent(powercap, Surroundings.NONE))
        .contains("no permission to read")
        .contains("PLATYPUS")
        .contains("chmod a+r");
    assertThatThrownBy(() -> meter().open(1)).hasMessageContaining("chmod a+r");
  }

  @Test
  void isPresentWithItsDomains() throws IOException {
    zone("intel-rapl:0", "package-0", 0);
    zone("intel-rapl:0:0", "core", 0);

    assertThat(present()).startsWith("package-0 (to 262143.33 J), package-0/core");
  }

  @Test
  void takesAHigherLimitOfTheMachineForPlausible() throws IOException {
    zone("intel-rapl:0", "package-0", 0);
    zone("intel-rapl:1", "package-1", 0);
    zone("intel-rapl:2", "psys", 0);
    write("intel-rapl:0/constraint_0_power_limit_uw", "1500000000");
    write("intel-rapl:0/constraint_1_max_power_uw", "0");
    write("intel-rapl:1/constraint_0_power_limit_uw", "45000000");
    write("intel-rapl:1/constraint_1_power_limit_uw", "4095000000"); // "none", as boards say it
    var zones = RaplZone.below(powercap, this::read);

    assertThat(zones)
        .extracting(RaplZone::domain)
        .containsExactly("package-0", "package-1", "psys");
    assertThat(zones)
        .extracting(zone -> WrapRule.of(zone, zones).highestWatts())
        .containsExactly(1_500.0, 1_000.0, 3_000.0);
  }

  private RaplMeter meter() {
    return new RaplMeter(powercap, this::read, Surroundings.NONE, () -> nanos);
  }

  private String read(Path file) throws IOException {
    if (forbidden.contains(file)) {
      throw new AccessDeniedException(file.toString());
    }
    return ZoneFiles.OF_THIS_MACHINE.read(file);
  }

  private String present() {
    return meter().availability() instanceof Availability.Present(String detail)
        ? detail
        : "absent";
  }

  private String absent(Path tree, Surroundings surroundings) {
    return new RaplMeter(tree, this::read, surroundings, () -> nanos).availability()
            instanceof Availability.Absent(String reason)
        ? reason
        : "present";
  }

  private void zone(String folder, String name, long energy) throws IOException {
    zone(folder, name, energy, INTEL);
  }

  private void zone(String folder, String name, long energy, long range) throws IOException {
    Files.createDirectories(powercap.resolve(folder));
    write(folder + "/name", name);
    write(folder + "/max_energy_range_uj", Long.toString(range));
    energy(folder, energy);
  }

  private void energy(String folder, long microjoules) throws IOException {
    write(folder + "/energy_uj", Long.toString(microjoules));
  }

  private void write(String file, String line) throws IOException {
    Files.writeString(powercap.resolve(file), line + "\n");
  }

  private static Map.Entry<String, Reading> entry(String channel, double joules) {
    return Map.entry(channel, new Reading.Measured(new Joules(joules)));
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
