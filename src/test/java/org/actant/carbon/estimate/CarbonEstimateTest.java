package org.actant.carbon.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.actant.carbon.factor.FactorTables;
import org.actant.carbon.factor.Place;
import org.actant.measure.Grams;
import org.actant.measure.Interval;
import org.actant.measure.Joules;
import org.actant.measure.KilowattHours;
import org.junit.jupiter.api.Test;

class CarbonEstimateTest {
  private static final FactorTables TABLES = FactorTables.read();

  private static CarbonEstimate of(double low, double high, String place) {
    return CarbonEstimate.of(
        new Interval<>(new Joules(low * 3.6e6), new Joules(high * 3.6e6)),
        TABLES.place(place),
        TABLES);
  }

  @Test
  void theBoundsOfEnergyPueAndGridAreMultiplied() {
    Interval<Grams> grams = of(1, 2, "SWE").operational();
    assertThat(grams.low().value()).isCloseTo(1 * 1 * 5.67, within(1e-9));
    assertThat(grams.high().value()).isCloseTo(2 * 1.67 * 47, within(1e-9));
  }

  @Test
  void theMiddleIsInside() {
    for (String place : List.of("SWE", "USA", "US-CA", "aws/us-east-1", "world")) {
      CarbonEstimate estimate = of(1, 2, place);
      assertThat(estimate.operational().contains(estimate.middle())).as(place).isTrue();
    }
  }

  @Test
  void everyToolsAnswerForASingleGridLiesInsideOrUsesAnotherGrid() {
    CarbonEstimate estimate = of(1, 1, "SWE");
    for (Tool tool : Tool.ofMeasured()) {
      Tool.Answer answer = tool.answer(estimate.energy(), estimate.grid()).orElseThrow();
      boolean inside =
          estimate.operational().contains(answer.emissions().low())
              && estimate.operational().contains(answer.emissions().high());
      assertThat(inside).as(tool.name()).isEqualTo(!tool.name().startsWith("Strubell"));
    }
  }

  @Test
  void aCloudRegionHasThePueOfItsDataCenterOrItsProvider() {
    assertThat(PueSpread.of(TABLES.place("gcp/us-central1"), TABLES).range())
        .isEqualTo(new Interval<>(1.11, 1.11));
    assertThat(PueSpread.of(TABLES.place("aws/us-east-1"), TABLES).range())
        .isEqualTo(new Interval<>(1.135, 1.2));
    assertThat(PueSpread.of(Place.WORLD, TABLES).range()).isEqualTo(new Interval<>(1.0, 1.67));
  }

  @Test
  void withoutAPlaceTheIntervalHoldsEveryGrid() {
    CarbonEstimate world = of(1, 1, "world");
    assertThat(world.grid().all()).hasSize(TABLES.grid().size());
    assertThat(world.operational().low().value()).isLessThan(1);
    assertThat(world.operational().high().value()).isGreaterThan(1700);
    assertThat(world.sentence()).contains("WORLD").contains("PUE 1 to 1.67");
  }

  @Test
  void energyNetOfIdleMayBeNegative() {
    Interval<Grams> grams = of(-1, 1, "DEU").operational();
    assertThat(grams.low().value()).isCloseTo(-1 * 1.67 * 615, within(1e-6));
    assertThat(grams.high().value()).isCloseTo(1.67 * 615, within(1e-6));
  }

  @Test
  void aPueBelowOneIsRefused() {
    assertThatThrownBy(() -> new PueSpread(new Interval<>(0.9, 1.2), "given"))
        .hasMessageContaining("0.9");
  }

  @Test
  void theReportShowsGrossNetEmbodiedAndRate() {
    var grid = TABLES.grid(TABLES.place("FRA"), OptionalInt.empty());
    var pue = new PueSpread(new Interval<>(1.2, 1.2), "given");
    var one = new Interval<>(new KilowattHours(1), new KilowattHours(1));
    var half = new Interval<>(new KilowattHours(0.5), new KilowattHours(0.5));
    var report =
        new RunReport(
            new CarbonEstimate(one, pue, grid),
            "given",
            Optional.of(new CarbonEstimate(half, pue, grid)),
            Optional.of(half),
            Optional.of(new Grams(28.54)),
            new FunctionalUnit("1000 inferences", 10));
    assertThat(report.emissions().rows())
        .extracting(List::getFirst)
        .containsExactly(
            "energy",
            "energy of the process",
            "PUE",
            "grid, sources for FRA",
            "grid, anywhere in it",
            "operational",
            "operational, net of idle",
            "embodied",
            "SCI",
            "rate, net of idle");
    double low = grid.anywhere().low().gramsPerKilowattHour();
    assertThat(report.emissions().get(8, "low")).isEqualTo(Figures.three((1.2 * low + 28.54) / 10));
  }

  @Test
  void modeledHardwareIsAsUncertainAsModelsAre() {
    var hardware = new Hardware(12, 12, 90, 1, 64, 0, 0);
    Interval<KilowattHours> energy = Tool.modeled(hardware);
    assertThat(energy.low().value()).isCloseTo(0.3312, within(1e-9));
    assertThat(energy.high().value()).isCloseTo(2.736, within(1e-9));
  }

  @Test
  void cloudCarbonFootprintHasAPueForEachProvider() {
    for (String pair : List.of("aws/us-east-1=1.135", "gcp/us-central1=1.1", "SWE=1.135")) {
      String[] parts = pair.split("=", -1);
      CarbonEstimate estimate = of(1, 1, parts[0]);
      assertThat(Tool.ofMeasured())
          .filteredOn(tool -> tool.name().equals("Cloud Carbon Footprint"))
          .singleElement()
          .satisfies(tool ->
              assertThat(tool.answer(estimate.energy(), estimate.grid()).orElseThrow().pue())
                  .isEqualTo(Double.parseDouble(parts[1])));
    }
  }

  @Test
  void aModelOfTheProcessorSaysNothingOfGpusAlone() {
    var gpus = new Hardware(1, 1, 0, 1, 0, 8, 300);
    assertThat(Tool.all())
        .filteredOn(tool -> tool.energy().apply(gpus).isPresent())
        .allSatisfy(tool -> assertThat(tool.energy().apply(gpus)).contains(new KilowattHours(2.4)));
  }

  @Test
  void threeDigitsAndAUnitAreEnough() {
    assertThat(Figures.three(0.00123456)).isEqualTo("0.00123");
    assertThat(Figures.three(1234.5)).isEqualTo("1230");
    assertThat(Figures.three(0)).isEqualTo("0");
    assertThat(Figures.three(Double.POSITIVE_INFINITY)).isEqualTo("∞");
    assertThat(Figures.mass(new Grams(0.0123))).isEqualTo("12.3 mg");
    assertThat(Figures.mass(new Grams(56_789))).isEqualTo("56.8 kg");
    assertThat(Figures.mass(new Grams(2_310_000))).isEqualTo("2.31 t");
  }
}
