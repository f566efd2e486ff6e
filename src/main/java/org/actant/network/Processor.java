package org.actant.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The processor of this machine, as Linux describes it.
///
/// @param name the model's name; the architecture's where the model cannot be read
/// @param flags those flags that matter for 8-bit and vector arithmetic; none where they cannot be
///   read
public record Processor(String name, List<String> flags) {
  private static final List<String> WANTED =
      List.of("avx2", "avx512f", "avx512_vnni", "avx_vnni", "amx_int8", "asimd", "asimddp");
  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

  public Processor {
    flags = List.copyOf(flags);
  }

  public static Processor here() {
    List<String> lines;
    try {
      lines = Files.isReadable(CPU_INFO) ? Files.readAllLines(CPU_INFO) : List.of();
    } catch (IOException e) {
      lines = List.of();
    }
    return of(lines);
  }

  /// Reads the lines of `/proc/cpuinfo`; x86 says `flags`, Arm says `Features`.
  static Processor of(List<String> cpuInfo) {
    Set<String> there = new HashSet<>();
    find(cpuInfo, "flags")
        .or(() -> find(cpuInfo, "Features"))
        .ifPresent(all -> there.addAll(List.of(all.split(" "))));
    String name = find(cpuInfo, "model name").orElse(System.getProperty("os.arch", "unknown"));
    return new Processor(name, WANTED.stream().filter(there::contains).toList());
  }

  private static Optional<String> find(List<String> lines, String key) {
    return lines.stream()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst();
  }
}
