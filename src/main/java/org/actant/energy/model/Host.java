package org.actant.energy.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The processors that this operating system sees.
///
/// @param modelName as the kernel says it
/// @param packages sockets
/// @param threadsPerCore as shown; a virtual machine may hide that its processors share cores
/// @param virtual whether a hypervisor lies between
public record Host(
    String modelName, int logicalProcessors, int packages, int threadsPerCore, boolean virtual) {
  public static Host ofThisMachine() throws IOException {
    return read(Path.of("/proc/cpuinfo"));
  }

  static Host read(Path cpuinfo) throws IOException {
    String text = Files.readString(cpuinfo, StandardCharsets.ISO_8859_1);
    List<Map<String, String>> processors =
        List.of(text.strip().split("\n\\s*\n", -1)).stream()
            .map(Host::fields)
            .filter(fields -> fields.containsKey("processor"))
            .toList();
    if (processors.isEmpty()) {
      throw new IOException(cpuinfo + " lists no processor");
    }
    Set<String> packages = new HashSet<>();
    processors.forEach(fields -> packages.add(fields.getOrDefault("physical id", "0")));
    Map<String, String> first = processors.getFirst();
    int siblings = number(first.getOrDefault("siblings", "1"));
    int cores = number(first.getOrDefault("cpu cores", "1"));
    return new Host(
        first.getOrDefault("model name", "unknown"),
        processors.size(),
        packages.size(),
        Math.max(1, siblings / Math.max(1, cores)),
        (" " + first.getOrDefault("flags", "") + " ").contains(" hypervisor "));
  }

  private static Map<String, String> fields(String block) {
    var fields = new HashMap<String, String>();
    for (String line : block.split("\n", -1)) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        fields.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
      }
    }
    return fields;
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return 1;
    }
  }

  public Optional<Processor> processor() {
    return Processors.find(modelName);
  }

  /// Returns the share of the design power that belongs to what is seen here: all packages of a
  /// real machine; of a virtual one, its processors among the hardware threads of one package.
  /// Nothing where the processor, or for a virtual machine its number of threads, is not known.
  Optional<Double> designPower() {
    Optional<Processor> known = processor();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    double package1 = known.get().tdpWatts();
    if (!virtual) {
      return Optional.of(package1 * packages);
    }
    int threads =
        known
            .get()
            .threads()
            .orElse(known.get().cores().isPresent() ? cores() * threadsPerCore : 0);
    return threads == 0 ? Optional.empty() : Optional.of(package1 * logicalProcessors / threads);
  }

  private int cores() {
    return processor().orElseThrow().cores().orElse(0);
  }
}
