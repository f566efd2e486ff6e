package org.actant.energy.linux;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What stands between this program and the hardware, and takes counters away.
///
/// @param container its kind and the mark that gives it away, such as `a Docker container
///   (/.dockerenv)`
/// @param virtualMachine the same for a hypervisor, such as `a virtual machine (QEMU Standard PC)`
public record Surroundings(Optional<String> container, Optional<String> virtualMachine) {
  /// Bare metal, as far as one can see.
  public static final Surroundings NONE = new Surroundings(Optional.empty(), Optional.empty());

  public static Surroundings ofThisMachine() {
    return below(Path.of("/"));
  }

  /// Looks at the files below a root, which need not be there.
  static Surroundings below(Path root) {
    return new Surroundings(container(root), virtualMachine(root));
  }

  /// Returns a sentence for each, which says what it means for meters.
  public List<String> sentences() {
    var sentences = new ArrayList<String>();
    virtualMachine.ifPresent(machine ->
        sentences.add(
            "This is "
                + machine
                + ": hypervisors rarely pass energy and event counters on, and what other guests"
                + " take of the processor shows as steal only."));
    container.ifPresent(kind ->
        sentences.add(
            "This is "
                + kind
                + ": container runtimes hide RAPL and forbid event counters by default, and show a"
                + " GPU only on request."));
    return sentences;
  }

  private static Optional<String> container(Path root) {
    String groups = text(root, "proc/1/cgroup");
    if (groups.contains("kubepods")) {
      return Optional.of("a Kubernetes pod (/proc/1/cgroup)");
    }
    if (Files.exists(root.resolve("run/secrets/kubernetes.io"))) {
      return Optional.of("a Kubernetes pod (/run/secrets/kubernetes.io)");
    }
    if (Files.exists(root.resolve("run/.containerenv"))) {
      return Optional.of("a Podman container (/run/.containerenv)");
    }
    if (Files.exists(root.resolve(".dockerenv"))) {
      return Optional.of("a Docker container (/.dockerenv)");
    }
    return Stream.of("docker", "libpod", "lxc", "containerd")
        .filter(mark -> groups.contains("/" + mark) || groups.contains(mark + "-"))
        .findFirst()
        .map(mark -> "a container (`" + mark + "` in /proc/1/cgroup)");
  }

  private static Optional<String> virtualMachine(Path root) {
    String kernel = text(root, "proc/sys/kernel/osrelease");
    if (kernel.contains("microsoft") || kernel.contains("Microsoft")) {
      return Optional.of("the Windows Subsystem for Linux, a virtual machine");
    }
    String firmware =
        (text(root, "sys/class/dmi/id/sys_vendor")
                + " "
                + text(root, "sys/class/dmi/id/product_name"))
            .strip();
    if (hasHypervisorFlag(text(root, "proc/cpuinfo"))) {
      return Optional.of(
          "a virtual machine (the processor's hypervisor flag"
              + (firmware.isEmpty() ? "" : "; firmware: " + firmware)
              + ")");
    }
    // processors other than x86 have no such flag
    return isVirtualFirmware(firmware)
        ? Optional.of("a virtual machine (firmware: " + firmware + ")")
        : Optional.empty();
  }

  private static boolean hasHypervisorFlag(String cpuinfo) {
    return cpuinfo
        .lines()
        .filter(line -> line.startsWith("flags"))
        .limit(1)
        .anyMatch(line -> (line + " ").contains(" hypervisor "));
  }

  /// Names that hypervisors give the machine they make up. A cloud provider's own name is not
  /// enough: the same firmware stands on machines without a hypervisor.
  private static boolean isVirtualFirmware(String firmware) {
    return Stream.of("QEMU", "KVM", "VMware", "VirtualBox", "Xen", "Virtual Machine", "Bochs")
        .anyMatch(firmware::contains);
  }

  private static String text(Path root, String file) {
    try {
      return Files.readString(root.resolve(file), StandardCharsets.ISO_8859_1).strip();
    } catch (IOException e) {
      return ""; // a mark that is not there, or not to be seen, says nothing
    }
  }
}
