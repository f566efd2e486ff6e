package org.actant.technique.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.actant.input.InputException;
import org.actant.input.UnavailableException;

/// The largest clock of each processor core, as Linux shows it under `cpufreq`.
final class FrequencyKnob {
  private static final String FOLDER = "sys/devices/system/cpu";

  private FrequencyKnob() {}

  static List<HostControl.Knob> all(Path root, double megahertz) throws IOException {
    var knobs = new ArrayList<HostControl.Knob>();
    for (Path core : cores(root.resolve(FOLDER))) {
      knobs.add(knob(root, core.resolve("cpufreq"), Math.round(megahertz * 1000)));
    }
    if (knobs.isEmpty()) {
      throw new UnavailableException(
          "no core with a clock that can be set under %s; that needs a cpufreq driver, and no virtual machine in between"
              .formatted(root.resolve(FOLDER)));
    }
    return knobs;
  }

  private static List<Path> cores(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(core -> core.getFileName().toString().matches("cpu[0-9]+"))
          .filter(core -> Files.exists(core.resolve("cpufreq/scaling_max_freq")))
          .sorted()
          .toList();
    }
  }

  private static HostControl.Knob knob(Path root, Path folder, long kilohertz) throws IOException {
    long least = SysfsKnob.number(folder.resolve("cpuinfo_min_freq"));
    long most = SysfsKnob.number(folder.resolve("cpuinfo_max_freq"));
    if (kilohertz < least || kilohertz > most) {
      throw new InputException(
          "found a clock of %s MHz; expected %s to %s MHz on this machine"
              .formatted(kilohertz / 1000.0, least / 1000.0, most / 1000.0));
    }
    return new SysfsKnob(
        root,
        root.relativize(folder.resolve("scaling_max_freq")).toString(),
        String.valueOf(kilohertz),
        "the clock is set by root alone, or by whom root gives the right to this file");
  }
}
