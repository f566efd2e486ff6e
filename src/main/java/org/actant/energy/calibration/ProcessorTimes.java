package org.actant.energy.calibration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/// Busy seconds of every logical processor so far, from `/proc/stat`, see proc(5): user, nice,
/// system, irq and softirq, in ticks of 1/100 s.
///
/// @param stealS of all of them together, given to others by the hypervisor
record ProcessorTimes(double[] busyS, double stealS) {
  private static final double TICKS_PER_SECOND = 100;

  static ProcessorTimes read(Path stat) throws IOException {
    List<String[]> lines =
        Files.readString(stat, StandardCharsets.ISO_8859_1)
            .lines()
            .filter(line -> line.matches("cpu\\d+ .*"))
            .map(line -> line.split(" +", -1))
            .toList();
    if (lines.isEmpty() || lines.stream().anyMatch(fields -> fields.length < 9)) {
      throw new IOException(stat + " has no times of single processors");
    }
    return new ProcessorTimes(
        lines.stream().mapToDouble(fields -> sum(fields, 1, 2, 3, 6, 7)).toArray(),
        lines.stream().mapToDouble(fields -> sum(fields, 8)).sum());
  }

  private static double sum(String[] fields, int... numbers) {
    return Arrays.stream(numbers).mapToLong(i -> Long.parseLong(fields[i])).sum()
        / TICKS_PER_SECOND;
  }

  /// Returns the load between an earlier reading and this one; processors that came or went
  /// meanwhile are left out.
  Load since(ProcessorTimes earlier, double seconds, OptionalDouble gigahertz) {
    double busy = 0;
    double concentration = 0;
    for (int i = 0; i < Math.min(busyS.length, earlier.busyS.length); i++) {
      double load = Math.clamp((busyS[i] - earlier.busyS[i]) / seconds, 0, 1);
      busy += load;
      concentration += load * load;
    }
    return new Load(busy, concentration, gigahertz);
  }
}
