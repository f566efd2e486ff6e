package org.actant.energy.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.actant.Material;
import org.actant.table.Csv;
import org.actant.table.Table;

/// The load profiles of CodeCarbon (`codecarbon/data/hardware/cpu_load_profiling`, MIT).
public final class LoadProfiles {
  private LoadProfiles() {}

  /// One load of 30 s.
  ///
  /// @param machine which of the five
  /// @param spread whether all processors had the load, and not some of them all of it
  /// @param load of the whole machine, 0 to 1
  /// @param gigahertz mean clock
  /// @param watts RAPL energy over duration
  /// @param idleWatts of the first point of the same file
  public record Point(
      String processor,
      String machine,
      boolean spread,
      int logicalProcessors,
      double load,
      double gigahertz,
      double watts,
      double idleWatts,
      boolean idle) {
    public double designWatts() {
      Processor known = Processors.find(processor).orElseThrow();
      int packages = logicalProcessors / known.threads().orElseThrow();
      return packages * known.tdpWatts();
    }
  }

  public static List<Point> read() throws IOException {
    Path folder = Material.require("energy-data/codecarbon/cpu_load_profiling");
    var points = new ArrayList<Point>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        points.addAll(read(file));
      }
    }
    return points;
  }

  private static List<Point> read(Path file) throws IOException {
    Table profile = Csv.read(file);
    String name = file.getFileName().toString();
    var points = new ArrayList<Point>();
    int processors = 0;
    for (int row = 0; row < profile.rows().size(); row++) {
      processors = Math.max(processors, (int) number(profile, row, "cores_used"));
    }
    for (int row = 0; row < profile.rows().size(); row++) {
      points.add(
          new Point(
              profile.get(row, "cpu_name"),
              name.substring(0, name.lastIndexOf('-')),
              name.endsWith("-all_cores.csv"),
              processors,
              number(profile, row, "cpu_load") / 100,
              number(profile, row, "cpu_freq") / 1000,
              watts(profile, row),
              watts(profile, 0),
              row == 0));
    }
    return points;
  }

  /// The energies are in kWh.
  private static double watts(Table profile, int row) {
    return number(profile, row, "rapl_energy") * 3.6e6 / number(profile, row, "duration");
  }

  private static double number(Table profile, int row, String column) {
    return Double.parseDouble(profile.get(row, column));
  }
}
