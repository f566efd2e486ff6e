package org.actant.technique.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.actant.input.InputException;
import org.actant.input.UnavailableException;

/// The long-term power limit of each processor package, as Linux shows it under `powercap`. Zones
/// are known by their `name` files, limits by theirs.
final class PowercapKnob {
  private static final String FOLDER = "sys/class/powercap";

  private PowercapKnob() {}

  static List<HostControl.Knob> all(Path root, double watts) throws IOException {
    var knobs = new ArrayList<HostControl.Knob>();
    for (Path zone : zones(root.resolve(FOLDER))) {
      knobs.add(knob(root, zone, watts));
    }
    if (knobs.isEmpty()) {
      throw new UnavailableException(
          "no processor package under %s; a power limit needs a processor with RAPL and the kernel module intel_rapl_msr, and no virtual machine in between"
              .formatted(root.resolve(FOLDER)));
    }
    return knobs;
  }

  private static List<Path> zones(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    var zones = new ArrayList<Path>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path zone : all.sorted().toList()) {
        Path name = zone.resolve("name");
        if (Files.exists(name) && Files.readString(name).strip().startsWith("package")) {
          zones.add(zone);
        }
      }
    }
    return zones;
  }

  private static HostControl.Knob knob(Path root, Path zone, double watts) throws IOException {
    for (int i = 0; Files.exists(zone.resolve("constraint_" + i + "_name")); i++) {
      if (Files.readString(zone.resolve("constraint_" + i + "_name")).strip().equals("long_term")) {
        Path largest = zone.resolve("constraint_" + i + "_max_power_uw");
        long wanted = Math.round(watts * 1e6);
        if (Files.exists(largest)
            && SysfsKnob.number(largest) > 0
            && wanted > SysfsKnob.number(largest)) {
          throw new InputException(
              "found a power limit of %s W; %s goes up to %s W"
                  .formatted(watts, zone.getFileName(), SysfsKnob.number(largest) / 1e6));
        }
        return new SysfsKnob(
            root,
            root.relativize(zone.resolve("constraint_" + i + "_power_limit_uw")).toString(),
            String.valueOf(wanted),
            "a power limit is set by root alone, or by whom root gives the right to this file");
      }
    }
    throw new UnavailableException(zone + " has no long-term power limit");
  }
}
