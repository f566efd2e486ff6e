package org.actant.energy.rapl;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.actant.energy.Domain;

/// A power domain of Linux' powercap tree, see docs.kernel.org/power/powercap/powercap.html.
///
/// Folders are numbered in order of discovery, so that `intel-rapl:1` is the second package on one
/// machine and `psys` on another: only the file `name` says what a zone is, and the numbers before
/// the last colon whose part it is. Zones lie side by side, as links below `/sys/class/powercap`,
/// or inside each other, as in `/sys/devices/virtual/powercap`; both are read. AMD processors have
/// the same tree under the same name. Zones of `intel-rapl-mmio` show a package a second time by
/// another way and count only where there is no other.
///
/// @param domain the name of the zone after that of its parent, such as `package-1/dram`
record RaplZone(String domain, Path folder, ZoneFiles files) {
  private static final List<String> WAYS = List.of("intel-rapl", "intel-rapl-mmio");

  /// Returns the zones below a folder such as `/sys/class/powercap`, sorted by domain; none if it
  /// does not exist.
  static List<RaplZone> below(Path powercap, ZoneFiles files) throws IOException {
    for (String way : WAYS) {
      SortedMap<String, Path> folders = new TreeMap<>();
      collect(powercap, way, folders);
      collect(powercap.resolve(way), way, folders);
      if (!folders.isEmpty()) {
        return zones(folders, files);
      }
    }
    return List.of();
  }

  /// Whether the tree has entries that lead nowhere, as when a container runtime covers the folder
  /// that they point to.
  static boolean isMasked(Path powercap) throws IOException {
    if (!Files.isDirectory(powercap)) {
      return false;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(powercap, "intel-rapl*")) {
      for (Path entry : entries) {
        if (!Files.exists(entry)) {
          return true;
        }
      }
      return false;
    }
  }

  /// Adds the folders of zones by their numbers, such as `intel-rapl:0:1`, with those inside them.
  private static void collect(Path parent, String way, Map<String, Path> folders)
      throws IOException {
    if (!Files.isDirectory(parent)) {
      return;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(parent, way + ":*")) {
      for (Path entry : entries) {
        String number = entry.getFileName().toString();
        boolean isZone = number.matches(way + "(:[0-9]+)+") && Files.isDirectory(entry);
        if (isZone && folders.putIfAbsent(number, entry) == null) {
          collect(entry, way, folders);
        }
      }
    }
  }

  private static List<RaplZone> zones(SortedMap<String, Path> folders, ZoneFiles files)
      throws IOException {
    Map<String, String> domains = new HashMap<>();
    var zones = new ArrayList<RaplZone>();
    var taken = new HashSet<String>();
    for (Map.Entry<String, Path> entry : folders.entrySet()) { // a parent sorts before its parts
      String number = entry.getKey();
      String name = files.read(entry.getValue().resolve("name"));
      String parent = domains.get(number.substring(0, number.lastIndexOf(':')));
      String domain = parent == null ? name : parent + "/" + name;
      domains.put(number, domain);
      // two zones of one name must not become one
      zones.add(
          new RaplZone(
              taken.add(domain) ? domain : domain + "@" + number, entry.getValue(), files));
    }
    zones.sort(Comparator.comparing(RaplZone::domain));
    return List.copyOf(zones);
  }

  /// Returns what the zone is, by its own name.
  Domain kind() {
    String name = domain.substring(domain.lastIndexOf('/') + 1).replaceFirst("@.*", "");
    return switch (name) {
      case "core" -> Domain.CORE;
      case "uncore" -> Domain.UNCORE;
      case "dram" -> Domain.MEMORY;
      default ->
          name.startsWith("package")
              ? Domain.PACKAGE
              : name.startsWith("psys") ? Domain.PLATFORM : Domain.OTHER;
    };
  }

  /// Whether what is counted draws power as long as the machine runs; a graphics unit may be off.
  boolean alwaysDrawsPower() {
    return switch (kind()) {
      case PACKAGE, PLATFORM, MEMORY -> true;
      case CORE, UNCORE, WALL, GPU, OTHER -> false;
    };
  }

  /// Returns the counter in microjoules.
  long energy() throws IOException {
    return files.number(folder.resolve("energy_uj"));
  }

  /// Returns the counter's largest value in microjoules; empty where the kernel does not say it.
  OptionalLong range() {
    try {
      long range = files.number(folder.resolve("max_energy_range_uj"));
      return range > 0 ? OptionalLong.of(range) : OptionalLong.empty();
    } catch (IOException e) {
      return OptionalLong.empty(); // the reader of the counter works with what is left
    }
  }

  /// Returns the powers in watts that the kernel names as limits of this zone, those that can be
  /// read.
  List<Double> limits() {
    var watts = new ArrayList<Double>();
    for (int n = 0; n < 4; n++) {
      for (String file : List.of("_max_power_uw", "_power_limit_uw")) {
        try {
          watts.add(files.number(folder.resolve("constraint_" + n + file)) / 1e6);
        } catch (IOException e) {
          // most zones have none or two
        }
      }
    }
    return watts;
  }
}
