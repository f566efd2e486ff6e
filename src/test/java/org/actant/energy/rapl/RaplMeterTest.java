package org.actant.energy.rapl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.actant.energy.Availability;
import org.actant.energy.Channel;
import org.actant.energy.EnergyTotal;
import org.actant.energy.Probe;
import org.actant.energy.Reading;
import org.actant.measure.Joules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// RAPL on made-up powercap trees: this is how it is read on machines that the tests never see.
class RaplMeterTest {
  @TempDir Path powercap;

  @Test
  void readsBothPackagesOfATwoSocketMachineByTheirNames() throws IOException {
    zone("intel-rapl:0", "package-0", 1_000_000);
    zone("intel-rapl:0:0", "dram", 500_000);
    zone("intel-rapl:1", "package-1", 2_000_000);
    zone("intel-rapl:1:0", "dram", 700_000);
    try (Probe probe = new RaplMeter(powercap).open(1)) {
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
  void knowsPsysByItsNameWhateverItsNumber() throws IOException {
    zone("intel-rapl:0", "psys", 0);
    zone("intel-rapl:1", "package-0", 0);
    zone("intel-rapl:1:0", "core", 0);
    try (Probe probe = new RaplMeter(powercap).open(1)) {
      assertThat(named(probe)).containsOnlyKeys("psys", "package-0", "package-0/core");
    }
  }

  @Test
  void addsUpPackagesAndMemoryAndNothingTwice() throws IOException {
    zone("intel-rapl:0", "psys", 0);
    zone("intel-rapl:1", "package-0", 0);
    zone("intel-rapl:1:0", "core", 0);
    zone("intel-rapl:1:1", "dram", 0);
    try (Probe probe = new RaplMeter(powercap).open(1)) {
      assertThat(EnergyTotal.parts(probe.read(), RaplMeter.NAME))
          .extracting(Channel::name)
          .containsExactly("package-0", "package-0/dram");
    }
  }

  @Test
  void countsOnAcrossAWrap() throws IOException {
    zone("intel-rapl:0", "package-0", 262_143_000_000L);
    try (Probe probe = new RaplMeter(powercap).open(1)) {
      energy(
          "intel-rapl:0",
          328_850); // the range is 262143.328850 J: 0.328850 J before the wrap, 0.328850 J after it
      assertThat(joules(named(probe), "package-0")).isEqualTo(0.65770);
      energy("intel-rapl:0", 1_328_850);
      assertThat(joules(named(probe), "package-0")).isEqualTo(1.65770);
    }
  }

  /// CodeCarbon's own example (tests/test_energy.py): 100, then 10, with the range 105, is 15.
  @Test
  void wrapsLikeThePublishedExample() {
    assertThat(new RaplCounter(105, 100).advance(10)).isEqualTo(new Joules(15e-6));
  }

  @Test
  void countsThePackageOnceWhereMmioShowsItAgain() throws IOException {
    zone("intel-rapl:0", "package-0", 0);
    zone("intel-rapl-mmio:0", "package-0", 0);
    try (Probe probe = new RaplMeter(powercap).open(1)) {
      assertThat(named(probe)).containsOnlyKeys("package-0");
    }
  }

  @Test
  void saysUnavailableAndNotZeroWhenAReadFailsOnTheWay() throws IOException {
    zone("intel-rapl:0", "package-0", 0);
    try (Probe probe = new RaplMeter(powercap).open(1)) {
      Files.delete(powercap.resolve("intel-rapl:0/energy_uj"));

      assertThat(named(probe).get("package-0"))
          .isInstanceOfSatisfying(
              Reading.Unavailable.class, u -> assertThat(u.reason()).contains("energy_uj"));

      energy("intel-rapl:0", 5_000_000);
      assertThat(joules(named(probe), "package-0")).isEqualTo(5.0);
    }
  }

  @Test
  void isAbsentWithAReason() throws IOException {
    assertThat(new RaplMeter(powercap.resolve("nowhere")).availability())
        .isInstanceOfSatisfying(
            Availability.Absent.class, a -> assertThat(a.reason()).contains("no RAPL zones"));

    zone("intel-rapl:0", "package-0", 0);
    Files.delete(powercap.resolve("intel-rapl:0/max_energy_range_uj"));
    assertThat(new RaplMeter(powercap).availability())
        .isInstanceOfSatisfying(
            Availability.Absent.class, a -> assertThat(a.reason()).contains("max_energy_range_uj"));
    assertThatThrownBy(() -> new RaplMeter(powercap).open(1)).isInstanceOf(IOException.class);
  }

  @Test
  void isPresentWithItsDomains() throws IOException {
    zone("intel-rapl:0", "package-0", 0);
    zone("intel-rapl:0:0", "core", 0);

    assertThat(new RaplMeter(powercap).availability())
        .isInstanceOfSatisfying(
            Availability.Present.class,
            p -> assertThat(p.detail()).startsWith("package-0, package-0/core"));
  }

  private void zone(String folder, String name, long energy) throws IOException {
    Path zone = Files.createDirectories(powercap.resolve(folder));
    Files.writeString(zone.resolve("name"), name + "\n");
    Files.writeString(zone.resolve("max_energy_range_uj"), "262143328850\n");
    energy(folder, energy);
  }

  private void energy(String folder, long microjoules) throws IOException {
    Files.writeString(powercap.resolve(folder).resolve("energy_uj"), microjoules + "\n");
  }

  private static java.util.Map.Entry<String, Reading> entry(String channel, double joules) {
    return java.util.Map.entry(channel, new Reading.Measured(new Joules(joules)));
  }

  private static double joules(SortedMap<String, Reading> readings, String channel) {
    return readings.get(channel) instanceof Reading.Measured(Joules amount)
        ? amount.value()
        : Double.NaN;
  }

  private static SortedMap<String, Reading> named(Probe probe) {
    var readings = new TreeMap<String, Reading>();
    probe.read().forEach((channel, reading) -> readings.put(channel.name(), reading));
    return readings;
  }
}
