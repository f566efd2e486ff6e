package org.actant.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.actant.carbon.estimate.CarbonEstimate;
import org.actant.carbon.estimate.Figures;
import org.actant.carbon.estimate.FunctionalUnit;
import org.actant.carbon.estimate.Hardware;
import org.actant.carbon.estimate.PueSpread;
import org.actant.carbon.estimate.RecordedEnergy;
import org.actant.carbon.estimate.RunReport;
import org.actant.carbon.estimate.Tool;
import org.actant.carbon.factor.FactorTables;
import org.actant.carbon.factor.GridSpread;
import org.actant.carbon.factor.Place;
import org.actant.energy.recording.Recording;
import org.actant.energy.recording.RecordingFile;
import org.actant.energy.recording.Window;
import org.actant.input.InputException;
import org.actant.input.UnavailableException;
import org.actant.measure.Interval;
import org.actant.measure.Joules;
import org.actant.measure.KilowattHours;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
      "  actant carbon estimate run.json --place SWE",
      "  actant carbon estimate --energy 1.2kWh --place SWE",
      "  actant carbon estimate --hours 12 --cores 12 --tdp 90 --memory 64 --place DEU",
      "  actant carbon estimate --energy 0.9..1.1kWh --hours 5 --embodied baseline \\",
      "    --place US-CA --functional-unit '1000 inferences' --units 250"
    })
final class CarbonEstimateCommand implements Callable<Integer> {
  private static final double HIGHEST_PUE = 10;

  @Mixin Session session;
  @Mixin PlaceOption where;
  @Mixin HardwareOptions options;
  @Mixin EmbodiedOptions making;

  @Parameters(
      paramLabel = "RECORDING",
      arity = "0..1",
      description = "What `actant meter --out` wrote, or another tool's file after import.")
  @Nullable Path recording;

  @Option(
      names = "--window",
      paramLabel = "NAME",
      description = "The window of the recording; default: run, or the only one.")
  @Nullable String window;

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

  /// The energy of a run, its length where that is known, and the hardware where it is modeled.
  private record Run(
      Interval<KilowattHours> gross,
      String evidence,
      Optional<Interval<KilowattHours>> net,
      Optional<Interval<KilowattHours>> process,
      OptionalDouble hours,
      Optional<Hardware> modeled) {}

  @Override
  public Integer call() throws IOException {
    if (!(units > 0)) {
      throw new InputException("found --units " + units + "; expected a number above 0");
    }
    var tables = FactorTables.read();
    Place place = where.place(tables);
    PueSpread building = pue(place, tables);
    GridSpread grid = tables.grid(place, year == null ? OptionalInt.empty() : OptionalInt.of(year));
    Run run = run();
    print(
        new RunReport(
            new CarbonEstimate(run.gross(), building, grid),
            run.evidence(),
            run.net().map(net -> new CarbonEstimate(net, building, grid)),
            run.process(),
            making.embodied(run.hours(), tables),
            new FunctionalUnit(unit, units)),
        run.modeled(),
        tables);
    return ExitCode.DONE;
  }

  private Run run() throws IOException {
    Optional<Hardware> hardware = options.hardware();
    int sources =
        (recording == null ? 0 : 1) + (energy == null ? 0 : 1) + (hardware.isPresent() ? 1 : 0);
    if (sources != 1) {
      throw new InputException(
          "found "
              + sources
              + " sources of the energy; expected one: a recording, --energy, or --hours with"
              + " --tdp or --gpus");
    }
    OptionalDouble hours =
        options.hours == null ? OptionalDouble.empty() : OptionalDouble.of(options.hours);
    if (recording != null) {
      return recorded(recording, hours);
    }
    return energy != null
        ? new Run(
            kilowattHours(AmountText.energy(energy)),
            "given",
            Optional.empty(),
            Optional.empty(),
            hours,
            Optional.empty())
        : new Run(
            Tool.modeled(hardware.orElseThrow()),
            "models of hardware, -60 % to +100 %",
            Optional.empty(),
            Optional.empty(),
            hours,
            hardware);
  }

  private Run recorded(Path file, OptionalDouble hours) throws IOException {
    Recording read = RecordingFile.read(file);
    List<String> names = read.windows().stream().map(Window::name).toList();
    String wanted = window != null ? window : names.size() == 1 ? names.getFirst() : "run";
    if (!names.contains(wanted)) {
      throw new InputException(file, "no window `" + wanted + "`", "--window with one of " + names);
    }
    RecordedEnergy recorded =
        RecordedEnergy.of(read, wanted)
            .orElseThrow(() ->
                new UnavailableException(
                    file
                        + " has no energy in the window `"
                        + wanted
                        + "`: no meter counted or estimated any; `actant meters` says what this"
                        + " machine has, and --hours with --tdp estimates without"));
    if (!(recorded.gross().low().value() > 0)) {
      throw new InputException(
          file,
          Figures.three(recorded.gross().low().value()) + " J in the window `" + wanted + "`",
          "energy above 0: nothing that runs draws none");
    }
    Console console = session.console();
    recorded.notes().forEach(console::say);
    return new Run(
        kilowattHours(recorded.gross()),
        "%s %s: %s".formatted(recorded.tier(), recorded.tier().title(), recorded.parts()),
        recorded.net().map(CarbonEstimateCommand::kilowattHours),
        recorded.process(),
        hours.isPresent() || Double.isNaN(recorded.durationS())
            ? hours
            : OptionalDouble.of(recorded.durationS() / 3600),
        Optional.empty());
  }

  private static Interval<KilowattHours> kilowattHours(Interval<Joules> joules) {
    return new Interval<>(KilowattHours.of(joules.low()), KilowattHours.of(joules.high()));
  }

  private PueSpread pue(Place place, FactorTables tables) {
    if (pue == null) {
      return PueSpread.of(place, tables);
    }
    Interval<Double> range = AmountText.range(pue, "a PUE such as 1.2 or 1.1..1.3");
    if (range.low() < 1 || range.high() > HIGHEST_PUE) {
      throw new InputException(
          "found a PUE of " + pue + "; expected 1 or more, as a ratio and no percentage");
    }
    return new PueSpread(range, "given");
  }

  private void print(RunReport report, Optional<Hardware> hardware, FactorTables tables) {
    Console console = session.console();
    if (!where.isConfigured()) {
      console.say(PlaceOption.unconfigured());
    }
    var parts = new TableSet();
    parts.add("emissions", report.emissions());
    parts.add("other_tools", report.tools(hardware));
    parts.add("comparisons", report.comparisons(tables));
    parts.print(console);
    report.disagreement(hardware).ifPresent(console::say);
    hardware
        .flatMap(h -> h.memory(tables))
        .ifPresent(m ->
            console.say(
                "memory alone, by the constants in use: %s to %s kWh"
                    .formatted(Figures.three(m.low().value()), Figures.three(m.high().value()))));
    report
        .net()
        .ifPresent(
            _ -> console.say("SCI counts provisioned energy: the rate net of idle is no SCI"));
    if (report.embodied().isEmpty()) {
      console.say("embodied emissions are not counted: say --embodied");
    }
  }
}
