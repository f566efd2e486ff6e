package org.actant.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.actant.carbon.estimate.CarbonEstimate;
import org.actant.carbon.estimate.Hardware;
import org.actant.carbon.estimate.PueSpread;
import org.actant.carbon.estimate.RunReport;
import org.actant.carbon.estimate.Tool;
import org.actant.carbon.factor.FactorTables;
import org.actant.carbon.factor.GridSpread;
import org.actant.carbon.factor.Place;
import org.actant.input.InputException;
import org.actant.measure.Interval;
import org.actant.measure.Joules;
import org.actant.measure.KilowattHours;
import org.actant.table.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `actant carbon estimate`: what a run emitted.
@Command(
    name = "estimate",
    description =
        "Say what a run emitted: as an interval, per functional unit, and as other tools would say"
            + " it.",
    footer = {
      "",
      "The interval multiplies the bounds of energy, PUE and grid: whatever the truth inside them,",
      "the emissions are inside. It is no confidence interval.",
      "",
      "Examples:",
      "  actant carbon estimate --energy 1.2kWh --place SWE",
      "  actant carbon estimate --hours 12 --cores 12 --tdp 90 --memory 64 --place DEU",
      "  actant carbon estimate --energy 0.9..1.1kWh --hours 5 --embodied baseline --place US-CA"
          + " \\",
      "    --functional-unit '1000 inferences' --units 250"
    })
final class CarbonEstimateCommand implements Callable<Integer> {
  @Mixin Session session;
  @Mixin PlaceOption where;
  @Mixin HardwareOptions options;
  @Mixin EmbodiedOptions making;

  @Option(
      names = "--energy",
      paramLabel = "ENERGY",
      description = "Energy of the computer, such as 1.2kWh or 0.9..1.1kWh.")
  @Nullable String energy;

  @Option(names = "--year", paramLabel = "YEAR", description = "Only grid data of this year.")
  @Nullable Integer year;

  @Option(
      names = "--pue",
      paramLabel = "PUE",
      description =
          "Power usage effectiveness, such as 1.2 or 1.1..1.3; default: what the sources say of the"
              + " cloud region, else 1 to 1.67.")
  @Nullable String pue;

  @Option(
      names = "--functional-unit",
      paramLabel = "TEXT",
      defaultValue = "run",
      description = "What the emissions are counted by; default: ${DEFAULT-VALUE}.")
  String unit;

  @Option(
      names = "--units",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many functional units it served; default: ${DEFAULT-VALUE}.")
  double units;

  @Override
  public Integer call() {
    if (!(units > 0)) {
      throw new InputException("found --units " + units + "; expected a number above 0");
    }
    var tables = FactorTables.read();
    Place place = where.place(tables);
    GridSpread grid = tables.grid(place, year == null ? OptionalInt.empty() : OptionalInt.of(year));
    Optional<Hardware> hardware = options.hardware();
    var estimate = new CarbonEstimate(energy(hardware), pue(place, tables), grid);
    OptionalDouble hours =
        options.hours == null ? OptionalDouble.empty() : OptionalDouble.of(options.hours);
    var report =
        new RunReport(estimate, Optional.empty(), making.embodied(hours, tables), unit, units);
    print(report, energy == null ? hardware : Optional.empty(), tables);
    return ExitCode.DONE;
  }

  /// Measured energy, or everything that the models of hardware say.
  private Interval<KilowattHours> energy(Optional<Hardware> hardware) {
    if (energy != null) {
      Interval<Joules> joules = AmountText.energy(energy);
      return new Interval<>(KilowattHours.of(joules.low()), KilowattHours.of(joules.high()));
    }
    List<KilowattHours> models =
        hardware.stream()
            .flatMap(h -> Tool.all().stream().flatMap(tool -> tool.energy().apply(h).stream()))
            .sorted()
            .toList();
    if (models.isEmpty()) {
      throw new InputException("no energy; expected --energy, or --hours with --tdp or --gpus");
    }
    return new Interval<>(models.getFirst(), models.getLast());
  }

  private PueSpread pue(Place place, FactorTables tables) {
    if (pue == null) {
      return PueSpread.of(place, tables);
    }
    Interval<Double> range = AmountText.range(pue, "a PUE such as 1.2 or 1.1..1.3");
    if (range.low() < 1) {
      throw new InputException("found a PUE of " + pue + "; expected 1 or more");
    }
    return new PueSpread(range, "given");
  }

  private void print(RunReport report, Optional<Hardware> hardware, FactorTables tables) {
    Console console = session.console();
    if (!where.isConfigured()) {
      console.say(PlaceOption.unconfigured());
    }
    var parts = new LinkedHashMap<String, Table>();
    parts.put("emissions", report.emissions());
    parts.put("other_tools", report.tools(hardware));
    parts.put("comparisons", report.comparisons(tables));
    TableGroup.print(console, parts);
    report.disagreement(hardware).ifPresent(console::say);
    if (report.embodied().isEmpty()) {
      console.say("embodied emissions are not counted: say --embodied");
    }
  }
}
