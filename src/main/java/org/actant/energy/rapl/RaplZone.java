package org.actant.energy.rapl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.actant.energy.Domain;

/// A power domain of Linux' powercap tree, see docs.kernel.org/power/powercap/powercap.html.
///
/// Folders are numbered in order of discovery, so that `intel-rapl:1` is the second package on one
/// machine and `psys` on another: only the file `name` says what a zone is. Zones of
/// `intel-rapl-mmio` show the same package a second time and are left out.
///
/// @param domain the name of the zone after that of its parent, such as `package-1/dram`
record RaplZone(String domain, Path folder) {
  /// Returns the zones below a folder such as `/sys/class/powercap`, sorted by domain; none if it
  /// does not exist.
  static List<RaplZone> below(Path powercap) throws IOException {
    if (!Files.isDirectory(powercap)) {
      return List.of();
    }
    List<Path> folders;
    try (Stream<Path> entries = Files.list(powercap)) {
      folders =
          entries
              .filter(entry -> entry.getFileName().toString().matches("intel-rapl(:[0-9]+)+"))
              .sorted()
              .toList();
    }
    Map<String, String> domains = new HashMap<>();
    var zones = new ArrayList<RaplZone>();
    var taken = new HashSet<String>();
    for (Path folder : folders) {
      String number = folder.getFileName().toString();
      String name = Files.readString(folder.resolve("name"), StandardCharsets.UTF_8).strip();
      String parent = domains.get(number.substring(0, number.lastIndexOf(':')));
      String domain = parent == null ? name : parent + "/" + name;
      domains.put(number, domain);
      // two zones of one name must not become one
      zones.add(new RaplZone(taken.add(domain) ? domain : domain + "@" + number, folder));
    }
    zones.sort(java.util.Comparator.comparing(RaplZone::domain));
    return zones;
  }

  /// Returns what the zone is, by its own name.
  Domain kind() {
    String name = domain.substring(domain.lastIndexOf('/') + 1).replaceFirst("@.*", "");
    return switch (name) {
      case "psys" -> Domain.PLATFORM;
      case "core" -> Domain.CORE;
      case "uncore" -> Domain.UNCORE;
      case "dram" -> Domain.MEMORY;
      default -> name.startsWith("package") ? Domain.PACKAGE : Domain.OTHER;
    };
  }

  long energy() throws IOException {
    return number("energy_uj");
  }

  long range() throws IOException {
    return number("max_energy_range_uj");
  }

  private long number(String name) throws IOException {
    Path file = folder.resolve(name);
    String text = Files.readString(file, StandardCharsets.UTF_8).strip();
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IOException(file + " holds `" + text + "`, not a number of microjoules", e);
    }
  }
}
