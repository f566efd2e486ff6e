package org.actant.audit.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.actant.audit.evidence.Counter;
import org.actant.audit.evidence.Device;
import org.actant.audit.evidence.Evidence;
import org.actant.audit.evidence.MeasuredRow;

/// A mean power that the device cannot have.
final class ImplausiblePower implements Rule {
  /// No processor package and no GPU board is specified for more than about 1 kW and 1.4 kW.
  private static final double CPU_MOST_W = 1000;

  private static final double GPU_MOST_W = 1500;

  /// Memory modules draw below 0.6 W/GB; 2 leaves room.
  private static final double RAM_MOST_W_PER_GB = 2;

  /// Server packages idle at tens of watts.
  private static final double SERVER_LEAST_W = 1;

  private static final double LEAST_S = 10;

  @Override
  public String id() {
    return "implausible-power";
  }

  @Override
  public Explanation explanation() {
    return new Explanation(
        "a power that the device cannot have",
        "Mean power (energy / duration of rows of at least 10 s, else the power column) against"
            + " bounds: a processor package 0 to 1 kW, a GPU board 0 to 1.5 kW (times gpu_count),"
            + " memory 2 W/GB; more is an error. A server processor (EPYC, Xeon, Threadripper)"
            + " below 1 W is a warning, since such packages idle at tens of watts; so is exactly 0"
            + " J for a device that the file names. Power samples in time beyond the bounds are one"
            + " finding a series.",
        "v6 training: 7,110 s and 1.1 kJ mean 0.16 W for an EPYC 9554P.",
        "Sockets are counted where the file says so, else one. Shares of one process can be smaller"
            + " than the whole package; where the tool scaled them, a low value is right. Summary"
            + " rows are left to summary-mixes-scopes where task rows exist.",
        CleanData.RATE);
  }

  @Override
  public List<Finding> check(Evidence evidence) {
    var findings = new ArrayList<Finding>();
    for (MeasuredRow row : Groups.finest(evidence)) {
      for (Device device : List.of(Device.CPU, Device.GPU, Device.RAM)) {
        check(row, device).ifPresent(findings::add);
      }
    }
    evidence
        .rows(MeasuredRow.Kind.TABLE)
        .forEach(row -> check(row, Device.GPU).ifPresent(findings::add));
    evidence.counters().forEach(counter -> check(counter).ifPresent(findings::add));
    return findings;
  }

  private Optional<Finding> check(MeasuredRow row, Device device) {
    OptionalDouble mean = row.lasts(LEAST_S) ? row.meanW(device) : OptionalDouble.empty();
    OptionalDouble watts = mean.isPresent() ? mean : row.powerW(device);
    if (watts.isEmpty() || watts.getAsDouble() < 0) {
      return Optional.empty();
    }
    double most = most(row, device);
    String of = mean.isPresent() ? "energy / duration" : device.word() + "_power";
    if (watts.getAsDouble() > most) {
      return Optional.of(
          finding(
              row,
              device,
              Severity.ERROR,
              Show.watts(watts.getAsDouble()) + " (" + of + ")",
              "at most " + Show.watts(most),
              "More than any such device draws."));
    }
    if (mean.isEmpty()) {
      return Optional.empty();
    }
    if (mean.getAsDouble() == 0 && named(row, device)) {
      return Optional.of(
          finding(
              row,
              device,
              Severity.WARNING,
              "0 J in " + Show.seconds(row.durationS().orElseThrow()),
              "energy above 0",
              "The file names the device. Consistent with a reading that failed and was counted as"
                  + " 0."));
    }
    return device == Device.CPU && isServer(row) && mean.getAsDouble() < SERVER_LEAST_W
        ? Optional.of(
            finding(
                row,
                device,
                Severity.WARNING,
                "%s over %s"
                    .formatted(
                        Show.watts(mean.getAsDouble()),
                        Show.seconds(row.durationS().orElseThrow())),
                "tens of watts even at idle (" + row.fact("cpu_model") + ")",
                "Consistent with energy that was lost or scaled; see counter-wrap."))
        : Optional.empty();
  }

  private Finding finding(
      MeasuredRow row,
      Device device,
      Severity severity,
      String observed,
      String expected,
      String why) {
    return Finding.at(
        this,
        severity,
        row.place(),
        row.where() + ", " + device.word(),
        row.run().variant(),
        observed,
        expected,
        why);
  }

  private Optional<Finding> check(Counter counter) {
    if (counter.addsUp()) {
      return Optional.empty();
    }
    double most = counter.name().toLowerCase(Locale.ROOT).contains("gpu") ? GPU_MOST_W : 20_000;
    List<Counter.Point> beyond =
        counter.points().stream().filter(point -> point.value() > most).toList();
    return beyond.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Finding.at(
                this,
                Severity.ERROR,
                counter.place(),
                "line " + beyond.getFirst().line() + ", " + counter.name(),
                counter.run().variant(),
                "%s at %s (%s such samples)"
                    .formatted(
                        Show.watts(beyond.getFirst().value()),
                        Show.seconds(beyond.getFirst().atS()),
                        beyond.size()),
                "at most " + Show.watts(most),
                "More than any such device draws."));
  }

  private static double most(MeasuredRow row, Device device) {
    return switch (device) {
      case CPU -> CPU_MOST_W * Math.max(1, row.cell("cpu_sockets").orElse(1));
      case GPU -> GPU_MOST_W * Math.max(1, row.cell("gpu_count").orElse(1));
      case RAM -> Math.max(50, RAM_MOST_W_PER_GB * row.cell("ram_total_size").orElse(1000));
      case MACHINE -> Double.POSITIVE_INFINITY;
    };
  }

  private static boolean named(MeasuredRow row, Device device) {
    return device == Device.GPU
        ? row.cell("gpu_count").orElse(0) > 0
        : device == Device.CPU && !row.fact("cpu_model").isEmpty();
  }

  private static boolean isServer(MeasuredRow row) {
    String model = row.fact("cpu_model").toLowerCase(Locale.ROOT);
    return model.contains("epyc") || model.contains("xeon") || model.contains("threadripper");
  }
}
