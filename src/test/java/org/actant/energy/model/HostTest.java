package org.actant.energy.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostTest {
  @TempDir Path folder;

  @Test
  void countsPackagesAndThreadsOfARealMachine() throws IOException {
    Host host = host("Intel(R) Xeon(R) CPU E5-2620 v3 @ 2.40GHz", 24, 2, 6, "fpu ht");

    assertThat(host)
        .isEqualTo(new Host("Intel(R) Xeon(R) CPU E5-2620 v3 @ 2.40GHz", 24, 2, 2, false));
    assertThat(host.designPower()).contains(170.0);
  }

  @Test
  void takesTheShareOfAVirtualMachineAmongTheThreadsOfOnePackage() throws IOException {
    Host host = host("AMD EPYC 8024P 8-Core Processor", 4, 1, 2, "fpu hypervisor");

    assertThat(host.virtual()).isTrue();
    assertThat(host.designPower()).contains(90.0 * 4 / 16);
  }

  @Test
  void knowsNoDesignPowerOfANameThatAHypervisorMadeUp() {
    var host = new Host("Intel(R) Xeon(R) Processor", 2, 1, 2, true);

    assertThat(host.designPower()).isEmpty();
    assertThat(UncalibratedModel.of(host).name()).contains("processor not known");
  }

  /// A share cannot be told where nobody says how many threads the whole has.
  @Test
  void knowsNoShareOfAProcessorWithoutItsThreads() {
    assertThat(Processors.find("AMD EPYC 9124").orElseThrow().cores()).isEmpty();
    assertThat(new Host("AMD EPYC 9124", 2, 1, 2, true).designPower()).isEmpty();
    assertThat(new Host("AMD EPYC 9124", 32, 1, 2, false).designPower()).contains(200.0);
  }

  @Test
  void refusesAFileWithoutProcessors() throws IOException {
    Path file = Files.writeString(folder.resolve("cpuinfo"), "Serial : 1\n");

    assertThatThrownBy(() -> Host.read(file)).hasMessageContaining("lists no processor");
  }

  private Host host(String model, int logical, int packages, int cores, String flags)
      throws IOException {
    var text = new StringBuilder();
    for (int i = 0; i < logical; i++) {
      text.append("processor\t: " + i + "\nmodel name\t: " + model)
          .append("\nphysical id\t: " + i % packages)
          .append("\nsiblings\t: " + logical / packages)
          .append("\ncpu cores\t: " + cores)
          .append("\nflags\t\t: " + flags + "\n\n");
    }
    return Host.read(Files.writeString(folder.resolve("cpuinfo"), text));
  }
}
