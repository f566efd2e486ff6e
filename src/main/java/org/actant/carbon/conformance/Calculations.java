package org.actant.carbon.conformance;

import static org.actant.carbon.conformance.Calculation.exactly;

import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.actant.carbon.CarbonIntensity;
import org.actant.carbon.factor.FactorTables;
import org.actant.carbon.factor.GridFactor;
import org.actant.carbon.factor.GridSpread;
import org.actant.carbon.method.Bloom2022;
import org.actant.carbon.method.Boavizta;
import org.actant.carbon.method.CloudCarbonFootprint;
import org.actant.carbon.method.CodeCarbon;
import org.actant.carbon.method.GreenAlgorithms;
import org.actant.carbon.method.ImpactFramework;
import org.actant.carbon.method.Interaction;
import org.actant.carbon.method.Kepler;
import org.actant.carbon.method.Patterson2021;
import org.actant.carbon.method.SoftwareCarbonIntensity;
import org.actant.carbon.method.Strubell2019;
import org.actant.measure.Grams;
import org.actant.measure.Interval;
import org.actant.measure.KilowattHours;
import org.actant.measure.Watts;

/// The formulas that vectors name: thin calls of `org.actant.carbon.method`, the inputs taken by
/// name.
final class Calculations {
  private static final Map<String, Calculation> ALL = new TreeMap<>();

  static {
    ALL.putAll(energies());
    ALL.putAll(cloud());
    ALL.putAll(powers());
    ALL.putAll(emissions());
    ALL.putAll(papers());
  }

  private Calculations() {}

  static Calculation named(String name) {
    Calculation calculation = ALL.get(name);
    if (calculation == null) {
      throw new IllegalArgumentException("no calculation " + name + " among " + ALL.keySet());
    }
    return calculation;
  }

  private static Map<String, Calculation> energies() {
    return Map.of(
        "green-algorithms-energy", exactly(Calculations::greenAlgorithms),
        "teads-share", exactly(in -> ImpactFramework.teadsShare(in.number("load_percent"))),
        "teads-energy", exactly(in -> teads(in).value()),
        "teads-operational",
            exactly(in -> new CarbonIntensity(in.number("g_per_kwh")).of(teads(in)).value()),
        "teads-sci", exactly(Calculations::teadsSci),
        "energy-of-power", exactly(in -> in.number("watts") * in.number("hours") / 1000));
  }

  private static double greenAlgorithms(Inputs in) {
    var job =
        new GreenAlgorithms.Job(
            in.number("hours"),
            in.number("cores"),
            in.number("core_w"),
            in.number("usage", 1),
            in.number("gpus", 0),
            in.number("gpu_w", 0),
            in.number("memory_gb"));
    return GreenAlgorithms.V3.energy(job, in.number("pue"), in.number("runs", 1)).value();
  }

  private static KilowattHours teads(Inputs in) {
    return ImpactFramework.teadsEnergy(
        in.number("tdp_w"),
        in.number("load_percent"),
        in.number("duration_s"),
        in.number("vcpus") / in.number("vcpus_total"));
  }

  private static double teadsSci(Inputs in) {
    Grams operational = new CarbonIntensity(in.number("g_per_kwh")).of(teads(in));
    return SoftwareCarbonIntensity.perUnit(
        operational, embodied(new Inputs(Map.of("duration_s", in.text("duration_s")))), 1);
  }

  private static Map<String, Calculation> cloud() {
    return Map.of(
        "ccf-compute-energy", exactly(in -> compute(in).value()),
        "ccf-compute-emissions", exactly(in -> compute(in).value() * in.number("t_per_kwh")),
        "ccf-memory-energy", exactly(in -> memory(in).value()),
        "ccf-memory-emissions", exactly(in -> memory(in).value() * in.number("t_per_kwh")),
        "ccf-storage-energy", exactly(in -> storage(in).value()),
        "ccf-storage-emissions", exactly(in -> storage(in).value() * in.number("t_per_kwh")),
        "ccf-network-energy", exactly(in -> network(in).value()),
        "ccf-network-emissions", exactly(in -> network(in).value() * in.number("t_per_kwh")),
        "ccf-embodied",
            exactly(in ->
                CloudCarbonFootprint.embodied(
                            new Grams(in.number("total_t") * 1e6),
                            in.number("hours"),
                            in.number("share"))
                        .value()
                    / 1e6));
  }

  private static KilowattHours compute(Inputs in) {
    double watts =
        in.values().containsKey("average_w")
            ? in.number("average_w")
            : CloudCarbonFootprint.watts(
                in.number("min_w"), in.number("max_w"), in.number("load_percent") / 100);
    return CloudCarbonFootprint.compute(
        watts, in.number("vcpu_hours"), in.number("pue"), in.number("replication", 1));
  }

  private static KilowattHours memory(Inputs in) {
    return CloudCarbonFootprint.memory(
        in.number("gb_hours"), in.number("pue"), in.number("replication", 1));
  }

  private static KilowattHours storage(Inputs in) {
    return CloudCarbonFootprint.storage(
        in.number("tb_hours"), in.number("wh_per_tbh"), in.number("pue"), 1);
  }

  private static KilowattHours network(Inputs in) {
    return CloudCarbonFootprint.network(in.number("gb"), in.number("pue"));
  }

  private static Map<String, Calculation> powers() {
    return Map.of(
        "codecarbon-threadripper",
            exactly(in -> CodeCarbon.threadripper(in.number("tdp_w"), in.number("load")).value()),
        "codecarbon-linear",
            exactly(in -> CodeCarbon.linear(in.number("tdp_w"), in.number("load")).value()),
        "codecarbon-counter",
            exactly(in ->
                CodeCarbon.counted(in.number("before"), in.number("after"), in.number("maximum"))),
        "kepler-active",
            exactly(in -> Kepler.active(new Watts(in.number("watts")), in.number("busy")).value()),
        "kepler-idle",
            exactly(in -> Kepler.idle(new Watts(in.number("watts")), in.number("busy")).value()),
        "kepler-process",
            exactly(in ->
                Kepler.ofProcess(
                        new Watts(in.number("watts")), in.number("busy"), in.number("share"))
                    .value()),
        "boavizta-power", exactly(in -> profile(in).power(in.number("load_percent")).value()),
        "weighted-mean", exactly(Calculations::weightedMean));
  }

  private static Boavizta.Profile profile(Inputs in) {
    return in.values().containsKey("a")
        ? new Boavizta.Profile(in.number("a"), in.number("b"), in.number("c"), in.number("d"))
        : Boavizta.UNKNOWN;
  }

  private static double weightedMean(Inputs in) {
    double sum = 0;
    for (int i = 0; i < in.numbers("values").size(); i++) {
      sum += in.numbers("values").get(i) * in.numbers("weights").get(i);
    }
    return sum;
  }

  private static Map<String, Calculation> emissions() {
    return Map.of(
        "sci",
            exactly(in ->
                SoftwareCarbonIntensity.perUnit(
                    new Grams(in.number("carbon_g")), new Grams(0), in.number("units"))),
        "sci-m",
            exactly(in ->
                SoftwareCarbonIntensity.embodied(
                        new Grams(in.number("total_g")),
                        in.number("reserved_s"),
                        in.number("lifespan_s"),
                        in.number("resources"),
                        in.number("resources_total"))
                    .value()),
        "if-embodied", exactly(in -> embodied(in).value()),
        "grid-emissions-kg",
            exactly(in ->
                new CarbonIntensity(in.number("g_per_kwh"))
                        .of(new KilowattHours(in.number("kwh")))
                        .value()
                    / 1000),
        "table-emissions-kg", Calculations::byTable,
        "places-emissions-kg", Calculations::bySources,
        "sum", exactly(in -> in.numbers("values").stream().mapToDouble(v -> v).sum()),
        "product", exactly(in -> in.numbers("values").stream().reduce(1.0, (a, b) -> a * b)),
        "stated", exactly(in -> in.number("value")));
  }

  private static Grams embodied(Inputs in) {
    var usual = ImpactFramework.Server.defaults();
    var server =
        new ImpactFramework.Server(
            in.number("baseline_g", usual.baselineG()),
            usual.baselineVcpus(),
            usual.baselineMemoryGb(),
            usual.vcpuG(),
            in.number("memory_kg_per_gb", usual.memoryKgPerGb()),
            usual.ssdG(),
            usual.hddG(),
            usual.gpuG(),
            in.number("lifespan_s", usual.lifespanS()));
    var parts =
        new ImpactFramework.Parts(
            in.number("vcpus", 1),
            in.number("memory_gb", 16),
            in.number("ssds", 0),
            in.number("hdds", 0),
            in.number("gpus", 0));
    return ImpactFramework.embodied(server, parts, 1, in.number("duration_s"));
  }

  /// By the factor that one source has for a place.
  private static Interval<Double> byTable(Inputs in, FactorTables tables) {
    GridFactor factor =
        tables.grid().stream()
            .filter(f -> f.place().code().equals(in.text("place")))
            .filter(f -> f.source().id().equals(in.text("table")))
            .findFirst()
            .orElseThrow();
    double kg = factor.intensity().of(new KilowattHours(in.number("kwh"))).value() / 1000;
    return new Interval<>(kg, kg);
  }

  /// By all sources that know the place.
  private static Interval<Double> bySources(Inputs in, FactorTables tables) {
    GridSpread spread = tables.grid(tables.place(in.text("place")), OptionalInt.empty());
    var energy = new KilowattHours(in.number("kwh"));
    return new Interval<>(
        spread.ofSources().low().of(energy).value() / 1000,
        spread.ofSources().high().of(energy).value() / 1000);
  }

  private static Map<String, Calculation> papers() {
    return Map.of(
        "strubell-energy",
            exactly(in -> Strubell2019.energy(in.number("watts"), in.number("hours")).value()),
        "strubell-pounds",
            exactly(in ->
                Strubell2019.pounds(Strubell2019.energy(in.number("watts"), in.number("hours")))),
        "strubell-intensity",
            exactly(_ -> Strubell2019.emissions(new KilowattHours(1)).value() / 1000),
        "ratio", exactly(in -> in.number("of") / in.number("to")),
        "bloom-dynamic-energy", exactly(in -> Bloom2022.dynamic(in.number("gpu_hours")).value()),
        "bloom-emissions-t",
            exactly(in -> Bloom2022.GRID.of(new KilowattHours(in.number("kwh"))).value() / 1e6),
        "bloom-total-t",
            exactly(in ->
                Bloom2022.total(
                            Bloom2022.dynamic(in.number("gpu_hours")),
                            new KilowattHours(in.number("idle_kwh")),
                            new Grams(in.number("embodied_t") * 1e6))
                        .value()
                    / 1e6),
        "patterson-intensity",
            exactly(in ->
                Patterson2021.implied(in.number("mwh"), in.number("tonnes")).gramsPerKilowattHour()
                    / 1000),
        "interaction", exactly(in -> Interaction.expectedSaving(in.numbers("savings"))),
        "interaction-percent",
            exactly(in -> 100 * Interaction.expectedSaving(in.numbers("savings"))));
  }
}
