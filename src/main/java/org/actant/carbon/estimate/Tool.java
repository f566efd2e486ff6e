package org.actant.carbon.estimate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.actant.carbon.CarbonIntensity;
import org.actant.carbon.factor.GridFactor;
import org.actant.carbon.factor.GridSpread;
import org.actant.carbon.method.Boavizta;
import org.actant.carbon.method.CloudCarbonFootprint;
import org.actant.carbon.method.CodeCarbon;
import org.actant.carbon.method.ExperimentImpactTracker;
import org.actant.carbon.method.GreenAlgorithms;
import org.actant.carbon.method.ImpactFramework;
import org.actant.carbon.method.MlCo2Impact;
import org.actant.carbon.method.Strubell2019;
import org.actant.measure.Grams;
import org.actant.measure.Interval;
import org.actant.measure.KilowattHours;

/// A program or paper that turns a run into grams in its own way.
///
/// @param pue what it multiplies by
/// @param tables how the ids of its own grid tables begin; empty where it has none
/// @param energy its model of hardware that was not measured
/// @param note what is left out
public record Tool(
    String name,
    double pue,
    Optional<String> tables,
    Function<Hardware, Optional<KilowattHours>> energy,
    String note) {
  private static final String ATTRIBUTING = "experiment-impact-tracker";
  private static final String CLOUD = "Cloud Carbon Footprint";

  /// What a tool would say.
  ///
  /// @param energy of the computer, without the building
  public record Answer(
      Tool tool,
      Interval<KilowattHours> energy,
      double pue,
      Interval<CarbonIntensity> intensity,
      Interval<Grams> emissions) {}

  /// The tools whose way to count is known, in a fixed order.
  public static List<Tool> all() {
    return List.of(
        new Tool(
            "Green Algorithms 3.0",
            GreenAlgorithms.V3.pueUnknown(),
            Optional.of("green-algorithms-"),
            hardware -> Optional.of(greenAlgorithms(hardware)),
            ""),
        new Tool(
            "Green Algorithms 2.2",
            GreenAlgorithms.V2_2.pueUnknown(),
            Optional.of("green-algorithms-"),
            hardware -> Optional.of(greenAlgorithms(hardware)),
            ""),
        codeCarbon("CodeCarbon, cubic", h -> CodeCarbon.cubic(h.tdpW(), h.load()).value()),
        codeCarbon("CodeCarbon, linear", h -> CodeCarbon.linear(h.tdpW(), h.load()).value()),
        codeCarbon("CodeCarbon, constant", h -> CodeCarbon.constant(h.tdpW()).value()),
        new Tool(
            "ML CO2 Impact",
            1,
            Optional.of("ml-co2-impact"),
            h ->
                h.gpus() > 0
                    ? Optional.of(MlCo2Impact.energy(h.gpus() * h.gpuW(), h.hours()))
                    : Optional.empty(),
            "GPU only"),
        new Tool(
            "Impact Framework, Teads",
            1,
            Optional.empty(),
            h ->
                ofProcessor(
                    h, ImpactFramework.teadsEnergy(h.tdpW(), 100 * h.load(), 3600 * h.hours(), 1)),
            "processor only"),
        new Tool(
            "Boavizta, unknown processor",
            1,
            Optional.empty(),
            h ->
                ofProcessor(
                    h,
                    kilowattHours(
                        h,
                        Boavizta.UNKNOWN.power(100 * h.load()).value()
                            + h.memoryGb() * Boavizta.MEMORY_W_PER_GB)),
            "a whole server processor, whatever was used"),
        new Tool(
            ATTRIBUTING,
            ExperimentImpactTracker.PUE,
            Optional.empty(),
            _ -> Optional.empty(),
            "its own grid table is not carried"),
        new Tool(
            "Strubell et al. 2019",
            Strubell2019.PUE,
            Optional.of("strubell-2019"),
            _ -> Optional.empty(),
            "mean of the United States wherever it ran"),
        new Tool(
            CLOUD,
            CloudCarbonFootprint.pue(""),
            Optional.of("ccf-"),
            _ -> Optional.empty(),
            "PUE of the provider, else of AWS"));
  }

  /// The tools that say something of an energy that was measured: by their own grid tables or PUE,
  /// each way of counting once.
  public static List<Tool> ofMeasured() {
    var ways = new LinkedHashMap<String, Tool>();
    for (Tool tool : all()) {
      if (tool.tables.isPresent() || tool.pue > 1) {
        ways.putIfAbsent(tool.name.replaceFirst(",.*", ""), tool);
      }
    }
    return ways.entrySet().stream()
        .map(way ->
            new Tool(
                way.getKey(),
                way.getValue().pue,
                way.getValue().tables,
                way.getValue().energy,
                way.getValue().note))
        .toList();
  }

  private static Tool codeCarbon(String name, Function<Hardware, Double> watts) {
    return new Tool(
        name,
        1,
        Optional.of("codecarbon-"),
        h ->
            Optional.of(
                kilowattHours(
                    h,
                    watts.apply(h)
                        + h.memoryGb() * CodeCarbon.MEMORY_W_PER_GB
                        + h.gpus() * h.gpuW())),
        "");
  }

  /// A model of the processor says nothing of a machine of which only the GPUs are known.
  private static Optional<KilowattHours> ofProcessor(Hardware hardware, KilowattHours energy) {
    return hardware.tdpW() > 0 ? Optional.of(energy) : Optional.empty();
  }

  private static KilowattHours greenAlgorithms(Hardware h) {
    double coreW = h.cores() > 0 ? h.tdpW() / h.cores() : 0;
    return GreenAlgorithms.V3.energy(
        new GreenAlgorithms.Job(
            h.hours(), h.cores(), coreW, h.load(), h.gpus(), h.gpuW(), h.memoryGb()),
        1,
        1);
  }

  private static KilowattHours kilowattHours(Hardware h, double watts) {
    return new KilowattHours(watts * h.hours() / 1000);
  }

  /// Returns the energy of hardware that nobody measured: everything that the models of the whole
  /// machine say, less 60 % and more 100 %. By so much do models from thermal design power miss
  /// measured machines that they were not fitted on.
  public static Interval<KilowattHours> modeled(Hardware hardware) {
    List<KilowattHours> models =
        all().stream()
            .filter(tool -> tool.note.isEmpty())
            .flatMap(tool -> tool.energy.apply(hardware).stream())
            .sorted()
            .toList();
    return new Interval<>(models.getFirst().times(0.4), models.getLast().times(2));
  }

  /// Whether it counts the process's share and not the machine.
  boolean isPerProcess() {
    return name.equals(ATTRIBUTING);
  }

  /// Returns what the tool would say of an energy at a place; nothing if its tables lack the place.
  public Optional<Answer> answer(Interval<KilowattHours> energy, GridSpread grid) {
    double building = name.equals(CLOUD) ? CloudCarbonFootprint.pue(grid.place().provider()) : pue;
    return intensity(grid)
        .map(range ->
            new Answer(
                this,
                energy,
                building,
                range,
                new Interval<>(
                    range.low().of(energy.low().times(building)),
                    range.high().of(energy.high().times(building)))));
  }

  private Optional<Interval<CarbonIntensity>> intensity(GridSpread grid) {
    if (tables.isEmpty()) {
      return Optional.of(new Interval<>(grid.middle(), grid.middle()));
    }
    if (tables.get().equals("strubell-2019")) {
      var fixed = new CarbonIntensity(Strubell2019.emissions(new KilowattHours(1)).value());
      return Optional.of(new Interval<>(fixed, fixed));
    }
    List<GridFactor> own = by(grid.own());
    List<GridFactor> known = own.isEmpty() ? by(grid.inside()) : own;
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of(new Interval<>(known.getFirst().intensity(), known.getLast().intensity()));
  }

  private List<GridFactor> by(List<GridFactor> sorted) {
    return sorted.stream()
        .filter(factor -> factor.source().id().startsWith(tables.orElseThrow()))
        .toList();
  }
}
