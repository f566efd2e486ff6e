package org.actant.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.actant.carbon.estimate.CarbonEstimate;
import org.actant.carbon.estimate.CloudUse;
import org.actant.carbon.estimate.Figures;
import org.actant.carbon.estimate.FunctionalUnit;
import org.actant.carbon.estimate.PueSpread;
import org.actant.carbon.estimate.RunReport;
import org.actant.carbon.factor.FactorTables;
import org.actant.carbon.factor.Place;
import org.actant.input.InputException;
import org.actant.measure.Interval;
import org.actant.measure.KilowattHours;
import org.actant.table.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `actant carbon cloud`: what a cloud bill emitted.
@Command(
    name = "cloud",
    description =
        "Estimate what the use of a cloud emitted, after Cloud Carbon Footprint, with the spread of"
            + " processors, PUE and grid factors.",
    footer = {
      "",
      "Examples:",
      "  actant carbon cloud --region aws/us-east-1 --vcpu-hours 720 \\",
      "    --memory-gb-hours 2880",
      "  actant carbon cloud --region gcp/europe-north1 --vcpu-hours 48 --load 0.9 \\",
      "    --processor skylake --hours 24 --embodied gcp/e2-standard-2 --share 0.0625"
    })
final class CarbonCloudCommand implements Callable<Integer> {
  @Mixin Session session;
  @Mixin EmbodiedOptions making;

  @Option(
      names = "--region",
      required = true,
      paramLabel = "REGION",
      description =
          "Provider and region, such as aws/us-east-1, azure/westeurope, gcp/us-central1.")
  String region;

  @Option(names = "--vcpu-hours", paramLabel = "N", description = "Virtual processors times hours.")
  double vcpuHours;

  @Option(
      names = "--processor",
      paramLabel = "NAME",
      description = "Architecture, such as skylake; default: all of the provider, as an interval.")
  @Nullable String processor;

  @Option(
      names = "--load",
      paramLabel = "SHARE",
      defaultValue = "0.5",
      description = "Mean load of the processors; default: ${DEFAULT-VALUE}.")
  double load;

  @Option(names = "--memory-gb-hours", paramLabel = "N", description = "Memory times hours.")
  double memoryGbHours;

  @Option(names = "--ssd-tb-hours", paramLabel = "N", description = "SSD times hours.")
  double ssdTbHours;

  @Option(names = "--hdd-tb-hours", paramLabel = "N", description = "Disk times hours.")
  double hddTbHours;

  @Option(names = "--network-gb", paramLabel = "N", description = "Data sent.")
  double networkGb;

  @Option(
      names = "--replication",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many copies the provider keeps; default: ${DEFAULT-VALUE}.")
  double replication;

  @Option(names = "--hours", paramLabel = "N", description = "How long, for --embodied.")
  @Nullable Double hours;

  @Override
  public Integer call() {
    var tables = FactorTables.read();
    Place place = tables.place(region);
    if (place.kind() != Place.Kind.CLOUD) {
      throw new InputException(
          "found the region `" + region + "`; expected one such as aws/us-east-1");
    }
    CloudUse use = use();
    var energies = use.energies(place, Optional.ofNullable(processor), tables);
    var estimate =
        new CarbonEstimate(
            CloudUse.total(energies.values()),
            PueSpread.of(place, tables),
            tables.grid(place, OptionalInt.empty()));
    var report =
        new RunReport(
            estimate,
            "of the parts above",
            Optional.empty(),
            Optional.empty(),
            making.embodied(
                hours == null ? OptionalDouble.empty() : OptionalDouble.of(hours), tables),
            new FunctionalUnit("bill", 1));
    var parts = new TableSet();
    parts.add("energy", energy(energies));
    parts.add("emissions", report.emissions());
    parts.add("comparisons", report.comparisons(tables));
    parts.print(session.console());
    return ExitCode.DONE;
  }

  private CloudUse use() {
    try {
      return new CloudUse(
          vcpuHours, load, memoryGbHours, ssdTbHours, hddTbHours, networkGb, replication);
    } catch (IllegalArgumentException e) {
      throw new InputException(
          "found "
              + e.getMessage()
              + "; expected something that was used, numbers of 0 or more and a load up to 1");
    }
  }

  private static Table energy(Map<String, Interval<KilowattHours>> energies) {
    var rows = new ArrayList<List<String>>();
    energies.forEach((what, kwh) ->
        rows.add(
            List.of(
                what.toLowerCase(Locale.ROOT),
                Figures.three(kwh.low().value()),
                Figures.three(kwh.high().value()))));
    return new Table(List.of("part", "kWh low", "kWh high"), rows);
  }
}
