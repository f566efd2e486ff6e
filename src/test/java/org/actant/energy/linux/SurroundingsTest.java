package org.actant.energy.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Containers and virtual machines as they look from inside, made up file by file.
class SurroundingsTest {
  @TempDir Path root;

  @Test
  void seesNothingOnBareMetal() throws IOException {
    write("proc/1/cgroup", "0::/init.scope\n");
    write("proc/cpuinfo", "processor\t: 0\nflags\t\t: fpu vme avx2\n");
    write("sys/class/dmi/id/sys_vendor", "Amazon EC2\n");
    write("sys/class/dmi/id/product_name", "m5.metal\n");

    assertThat(Surroundings.below(root)).isEqualTo(Surroundings.NONE);
    assertThat(Surroundings.NONE.sentences()).isEmpty();
  }

  @Test
  void knowsContainersByTheirMarks() throws IOException {
    write("proc/1/cgroup", "4:memory:/docker/0123456789ab\n");
    assertThat(container()).isEqualTo("a container (`docker` in /proc/1/cgroup)");
    write(".dockerenv", "");
    assertThat(container()).isEqualTo("a Docker container (/.dockerenv)");
    write("run/.containerenv", "engine=\"podman-5.0.0\"\n");
    assertThat(container()).isEqualTo("a Podman container (/run/.containerenv)");
    write("run/secrets/kubernetes.io/serviceaccount/namespace", "default");
    assertThat(container()).isEqualTo("a Kubernetes pod (/run/secrets/kubernetes.io)");
    write("proc/1/cgroup", "0::/kubepods.slice/kubepods-burstable.slice/cri-containerd-1.scope\n");
    assertThat(container()).isEqualTo("a Kubernetes pod (/proc/1/cgroup)");
  }

  @Test
  void knowsAVirtualMachineByTheProcessorsFlag() throws IOException {
    write("proc/cpuinfo", "processor\t: 0\nflags\t\t: fpu hypervisor avx2\n");
    assertThat(machine()).isEqualTo("a virtual machine (the processor's hypervisor flag)");
    write("sys/class/dmi/id/sys_vendor", "QEMU\n");
    write("sys/class/dmi/id/product_name", "Standard PC (Q35 + ICH9, 2009)\n");
    assertThat(machine()).contains("firmware: QEMU Standard PC (Q35 + ICH9, 2009)");
  }

  @Test
  void knowsAVirtualMachineWithoutTheFlagByItsFirmware() throws IOException {
    write("proc/cpuinfo", "processor\t: 0\nFeatures\t: fp asimd\n");
    write("sys/class/dmi/id/sys_vendor", "VMware, Inc.\n");
    assertThat(machine()).isEqualTo("a virtual machine (firmware: VMware, Inc.)");
    write("proc/sys/kernel/osrelease", "6.6.87.2-microsoft-standard-WSL2\n");
    assertThat(machine()).isEqualTo("the Windows Subsystem for Linux, a virtual machine");
  }

  @Test
  void saysWhatEachMeansForMeters() throws IOException {
    write(".dockerenv", "");
    write("proc/cpuinfo", "flags : hypervisor\n");

    assertThat(Surroundings.below(root).sentences())
        .satisfiesExactly(
            machine ->
                assertThat(machine).startsWith("This is a virtual machine").contains("steal"),
            kind -> assertThat(kind).startsWith("This is a Docker container").contains("RAPL"));
  }

  private String container() {
    return Surroundings.below(root).container().orElse("none");
  }

  private String machine() {
    return Surroundings.below(root).virtualMachine().orElse("none");
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(root.resolve(file).getParent());
    Files.writeString(root.resolve(file), text);
  }
}
