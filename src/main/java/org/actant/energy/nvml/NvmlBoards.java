package org.actant.energy.nvml;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.actant.energy.Availability;
import org.actant.energy.Probe;
import org.actant.energy.Reading;

/// What the two meters of this package share: all boards with a gauge each.
///
/// @param gauge how a board is followed
record NvmlBoards(NvmlSource source, BiFunction<Nvml, Gpu, Gauge> gauge) {

  Availability availability() {
    try (Nvml nvml = Nvml.open(source.symbols())) {
      List<Gauge> gauges = gauges(nvml);
      if (gauges.stream().noneMatch(NvmlBoards::works)) {
        return new Availability.Absent(reasons(gauges));
      }
      return new Availability.Present(describe(gauges) + "; driver " + nvml.driverVersion());
    } catch (IOException e) {
      return new Availability.Absent(String.valueOf(e.getMessage()));
    }
  }

  Probe open(Duration period) throws IOException {
    Nvml nvml = Nvml.open(source.symbols());
    try {
      List<Gauge> gauges = gauges(nvml);
      if (gauges.stream().noneMatch(NvmlBoards::works)) {
        throw new IOException(reasons(gauges));
      }
      return new NvmlProbe(nvml, gauges, period);
    } catch (IOException | RuntimeException e) {
      nvml.close();
      throw e;
    }
  }

  private List<Gauge> gauges(Nvml nvml) throws IOException {
    List<Gauge> gauges = Gpu.all(nvml).stream().map(gpu -> gauge.apply(nvml, gpu)).toList();
    if (gauges.isEmpty()) {
      throw new IOException("the NVIDIA driver is there and shows no GPU");
    }
    return gauges;
  }

  private static boolean works(Gauge gauge) {
    return gauge.readings().values().stream().allMatch(Reading.Measured.class::isInstance);
  }

  private static String describe(List<Gauge> gauges) {
    String working =
        gauges.stream()
            .filter(NvmlBoards::works)
            .map(gauge ->
                gauge.gpu().channel()
                    + " "
                    + gauge.gpu().title()
                    + (gauge.gpu().divided() ? ", the whole board with all its instances" : ""))
            .collect(Collectors.joining(", "));
    String lost = reasons(gauges);
    return working + (lost.isEmpty() ? "" : "; no total, lost: " + lost);
  }

  private static String reasons(List<Gauge> gauges) {
    return gauges.stream()
        .filter(gauge -> !works(gauge))
        .map(gauge -> gauge.gpu().channel() + " " + gauge.gpu().title() + ": " + reason(gauge))
        .collect(Collectors.joining("; "));
  }

  private static String reason(Gauge gauge) {
    return gauge.readings().firstEntry().getValue() instanceof Reading.Unavailable(String reason)
        ? reason
        : "";
  }
}
