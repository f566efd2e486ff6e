package org.actant.energy.linux;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What must be known of a machine to compare its figures with another's.
public final class MachineFacts {
  private MachineFacts() {}

  /// Describes this machine: `processor`, `logical_processors`, `memory`, `kernel`, `hypervisor`.
  public static SortedMap<String, String> ofThisMachine() {
    return read(Path.of("/proc"));
  }

  static SortedMap<String, String> read(Path proc) {
    var facts = new TreeMap<String, String>();
    List<String> cpu = lines(proc.resolve("cpuinfo"));
    long processors = cpu.stream().filter(line -> line.startsWith("processor")).count();
    if (processors > 0) {
      facts.put("logical_processors", Long.toString(processors));
    }
    field(cpu, "model name").ifPresent(name -> facts.put("processor", name));
    field(cpu, "flags")
        .ifPresent(flags ->
            facts.put(
                "hypervisor", List.of(flags.split(" ")).contains("hypervisor") ? "yes" : "no"));
    field(lines(proc.resolve("meminfo")), "MemTotal").ifPresent(size -> facts.put("memory", size));
    lines(proc.resolve("sys/kernel/osrelease")).stream()
        .findFirst()
        .ifPresent(release -> facts.put("kernel", release));
    return facts;
  }

  private static Optional<String> field(List<String> lines, String name) {
    return lines.stream()
        .filter(line -> line.startsWith(name) && line.contains(":"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return List.of(); // a fact that is not told
    }
  }
}
