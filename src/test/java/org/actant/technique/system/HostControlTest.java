package org.actant.technique.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.actant.input.InputException;
import org.actant.input.UnavailableException;
import org.actant.technique.HostSetting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On a made-up tree: two packages, of which one lists its limits in another order, a part of a
/// package that must be left alone, and two cores.
class HostControlTest {
  @TempDir Path root;
  private final FakeGpus gpus = new FakeGpus();
  private HostControl control;
  private Path journal;
  private Path first;
  private Path second;
  private Path core;

  private static final class FakeGpus implements GpuLimits {
    private final List<Gpu> gpus = new ArrayList<>(List.of(new Gpu(0, 300, 100, 300)));
    private boolean allowed = true;

    @Override
    public List<Gpu> all() {
      return gpus;
    }

    @Override
    public void set(int gpu, double watts) {
      if (!allowed) {
        throw new UnavailableException("a GPU's power limit is set by root alone");
      }
      gpus.set(gpu, new Gpu(gpu, watts, 100, 300));
    }
  }

  private Path core(int number) throws IOException {
    Path core = root.resolve("sys/devices/system/cpu/cpu" + number + "/cpufreq");
    write(core.resolve("cpuinfo_min_freq"), "800000");
    write(core.resolve("cpuinfo_max_freq"), "3600000");
    write(core.resolve("scaling_max_freq"), "3600000");
    return core;
  }

  @BeforeEach
  void tree() throws IOException {
    control = new HostControl(root, gpus);
    journal = root.resolve("workspace/machine-settings");
    first = zone("intel-rapl:0", "package-0", 0, "125000000");
    second = zone("intel-rapl:1", "package-1", 1, "125000000");
    zone("intel-rapl:0:0", "core", 0, "90000000");
    var _ = core(0);
    core = core(1);
  }

  private Path zone(String folder, String name, int longTerm, String limit) throws IOException {
    Path zone = root.resolve("sys/class/powercap").resolve(folder);
    write(zone.resolve("name"), name);
    for (int i = 0; i < 2; i++) {
      write(zone.resolve("constraint_" + i + "_name"), i == longTerm ? "long_term" : "short_term");
      write(zone.resolve("constraint_" + i + "_power_limit_uw"), limit);
      write(zone.resolve("constraint_" + i + "_max_power_uw"), "150000000");
    }
    return zone.resolve("constraint_" + longTerm + "_power_limit_uw");
  }

  private static void write(Path file, String value) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, value + "\n");
  }

  @Test
  void theLongTermLimitOfEveryPackageHoldsAndComesBack() throws Exception {
    List<HostSetting> settings = List.of(new HostSetting.PackagePower(65));
    control.check(settings);
    assertThat(first).hasContent("125000000");
    try (var _ = control.hold(settings, journal)) {
      assertThat(first).hasContent("65000000");
      assertThat(second).hasContent("65000000");
      assertThat(second.resolveSibling("constraint_0_power_limit_uw")).hasContent("125000000");
      assertThat(root.resolve("sys/class/powercap/intel-rapl:0:0/constraint_0_power_limit_uw"))
          .hasContent("90000000");
      assertThat(journal).exists();
    }
    assertThat(first).hasContent("125000000");
    assertThat(second).hasContent("125000000");
    assertThat(journal).doesNotExist();
  }

  @Test
  void whatAKilledProcessHasLeftIsRestoredByTheNext() throws Exception {
    var _ =
        control.hold(
            List.of(new HostSetting.CoreFrequency(1500), new HostSetting.GpuPower(150)), journal);
    assertThat(core.resolve("scaling_max_freq")).hasContent("1500000");
    assertThat(gpus.all().getFirst().now()).isEqualTo(150);

    var next = new HostControl(root, gpus);
    next.restoreLeft(journal);

    assertThat(core.resolve("scaling_max_freq")).hasContent("3600000");
    assertThat(gpus.all().getFirst().now()).isEqualTo(300);
    assertThat(journal).doesNotExist();
    next.restoreLeft(journal);
  }

  @Test
  void noDeviceIsNamed() throws Exception {
    Path empty = Files.createDirectories(root.resolve("empty"));
    var none = new HostControl(empty, gpus);
    assertThatThrownBy(() -> none.check(List.of(new HostSetting.PackagePower(65))))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("RAPL");
    assertThatThrownBy(() -> none.check(List.of(new HostSetting.CoreFrequency(2000))))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("cpufreq");
  }

  @Test
  void theMissingRightIsNamedAndNothingIsChanged() {
    gpus.allowed = false;
    var knob = new SysfsKnob(root, "sys/nowhere", "1", "a power limit is set by root alone");
    assertThatThrownBy(knob::check)
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("sys/nowhere")
        .hasMessageContaining("root alone");
    assertThatThrownBy(() -> control.hold(List.of(new HostSetting.GpuPower(150)), journal))
        .isInstanceOf(UnavailableException.class);
    assertThat(gpus.all().getFirst().now()).isEqualTo(300);
    assertThat(journal).doesNotExist();
  }

  @Test
  void aLimitOutOfRangeIsRefused() {
    assertThatThrownBy(() -> control.check(List.of(new HostSetting.PackagePower(200))))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("up to 150");
    assertThatThrownBy(() -> control.check(List.of(new HostSetting.CoreFrequency(500))))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("800.0 to 3600.0");
    assertThatThrownBy(() -> control.check(List.of(new HostSetting.GpuPower(50))))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("100.0 to 300.0");
  }

  @Test
  void aSettingThatFailsHalfwayTakesBackTheOthers() throws Exception {
    // the limit of the GPU can be read and not be set
    gpus.allowed = false;
    List<HostSetting> settings =
        List.of(new HostSetting.PackagePower(65), new HostSetting.GpuPower(150));
    assertThatThrownBy(() -> control.hold(settings, journal))
        .isInstanceOf(UnavailableException.class);
    assertThat(first).hasContent("125000000");
    assertThat(journal).doesNotExist();
  }

  @Test
  void nvidiaSmiIsReadAndAnUnlimitedGpuIsNamed() {
    assertThat(GpuLimits.NvidiaSmi.parse("1, 250.00, 100.00, 300.00"))
        .isEqualTo(new GpuLimits.Gpu(1, 250, 100, 300));
    assertThatThrownBy(() -> GpuLimits.NvidiaSmi.parse("0, [N/A], [N/A], [N/A]"))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("[N/A]");
  }

  @Test
  void nothingAskedForChangesNothing() throws Exception {
    try (var _ = control.hold(List.of(), journal)) {
      assertThat(journal).doesNotExist();
    }
  }
}
