package org.actant.energy.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.actant.Material;
import org.actant.measure.Interval;
import org.actant.measure.Joules;
import org.actant.measure.Seconds;
import org.actant.measure.Watts;
import org.actant.table.Csv;
import org.actant.table.Table;
import org.junit.jupiter.api.Test;

class PowerPerCoreTest {
  @Test
  void multipliesCpuSecondsByItsBounds() {
    assertThat(PowerPerCore.UNCALIBRATED.energy(new Seconds(10)))
        .isEqualTo(new Interval<>(new Joules(21), new Joules(238)));
  }

  /// The load profiles of CodeCarbon (`codecarbon/data/hardware/cpu_load_profiling`, MIT): four
  /// processors, RAPL energy of 30 s at each load. The idle power is taken away, because the model
  /// is about what a busy processor adds.
  @Test
  void holdsForNineOfTenPublishedLoadPoints() throws IOException {
    Path folder = Material.require("energy-data/codecarbon/cpu_load_profiling");
    var added = new ArrayList<Watts>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        added.addAll(addedPerBusyProcessor(Csv.read(file)));
      }
    }
    long inside =
        added.stream().filter(PowerPerCore.UNCALIBRATED.perBusyProcessor()::contains).count();

    assertThat(added).hasSize(96);
    assertThat(inside).isEqualTo(87);
  }

  private static List<Watts> addedPerBusyProcessor(Table profile) {
    double processors = 0;
    for (int row = 0; row < profile.rows().size(); row++) {
      processors = Math.max(processors, number(profile, row, "cores_used"));
    }
    var added = new ArrayList<Watts>();
    for (int row = 1; row < profile.rows().size(); row++) {
      double busy = number(profile, row, "cpu_load") / 100 * processors;
      added.add(new Watts((watts(profile, row) - watts(profile, 0)) / busy));
    }
    return added;
  }

  private static double watts(Table profile, int row) {
    return number(profile, row, "rapl_energy") * 3.6e6 / number(profile, row, "duration");
  }

  private static double number(Table profile, int row, String column) {
    return Double.parseDouble(profile.get(row, column));
  }
}
