package org.actant.carbon.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.actant.Material;
import org.actant.input.InputException;
import org.actant.provenance.Digest;
import org.actant.table.Csv;
import org.actant.table.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The committed factor tables are what their sources say; `-Dactant.rewrite=true` makes them anew.
class FactorTablesTest {
  private static final Path TABLES = Path.of("src/main/resources/org/actant/carbon");

  @BeforeAll
  static void rewriteIfAsked() throws IOException {
    if (Boolean.getBoolean("actant.rewrite")) {
      var made = new SourceTables(Material.require("energy-data"));
      Csv.write(TABLES.resolve("intensity.csv"), made.intensity());
      Csv.write(TABLES.resolve("pue.csv"), made.pue());
      Csv.write(TABLES.resolve("processors.csv"), made.processors());
      Csv.write(TABLES.resolve("instances.csv"), made.instances());
    }
  }

  @Test
  void everyCommittedRowIsRecomputedFromItsSource() throws IOException {
    var made = new SourceTables(Material.require("energy-data"));
    assertSame("intensity.csv", made.intensity());
    assertSame("pue.csv", made.pue());
    assertSame("processors.csv", made.processors());
    assertSame("instances.csv", made.instances());
  }

  private static void assertSame(String name, Table made) throws IOException {
    Table committed = Csv.read(TABLES.resolve(name));
    assertThat(committed.columns()).isEqualTo(made.columns());
    assertThat(committed.rows()).as(name).containsExactlyElementsOf(made.rows());
  }

  @Test
  void theSourceFilesAreThoseWhoseHashIsCommitted() throws IOException {
    Path root = Material.require("energy-data");
    List<String> files =
        List.of(
            "codecarbon-countries=codecarbon/global_energy_mix.json",
            "codecarbon-us=codecarbon/usa_emissions.json",
            "codecarbon-canada=codecarbon/canada_energy_mix.json",
            "codecarbon-nordic=codecarbon/nordic_emissions.json",
            "codecarbon-fuels=codecarbon/carbon_intensity_per_source.json",
            "codecarbon-cloud=codecarbon/cloud-impact.csv",
            "green-algorithms-grid=green-algorithms/CI_aggregated.csv",
            "green-algorithms-cloud=green-algorithms/cloudProviders_datacenters.csv",
            "green-algorithms-pue=green-algorithms/defaults_PUE.csv",
            "green-algorithms-reference=green-algorithms/referenceValues.csv",
            "ml-co2-impact=ml-co2-impact/impact.csv",
            "ccf-grid-aws=cloud-carbon-coefficients/grid-emissions-factors-aws.csv",
            "ccf-grid-azure=cloud-carbon-coefficients/grid-emissions-factors-azure.csv",
            "ccf-grid-gcp=cloud-carbon-coefficients/grid-emissions-factors-gcp.csv",
            "ccf-use-aws=cloud-carbon-coefficients/coefficients-aws-use.csv",
            "ccf-use-azure=cloud-carbon-coefficients/coefficients-azure-use.csv",
            "ccf-use-gcp=cloud-carbon-coefficients/coefficients-gcp-use.csv",
            "ccf-embodied-aws=cloud-carbon-coefficients/coefficients-aws-embodied.csv",
            "ccf-embodied-azure=cloud-carbon-coefficients/coefficients-azure-embodied.csv",
            "ccf-embodied-gcp=cloud-carbon-coefficients/coefficients-gcp-embodied-mean.csv");
    var tables = FactorTables.read();
    for (String pair : files) {
      String[] parts = pair.split("=", -1);
      assertThat(tables.source(parts[0]).sha256())
          .as(pair)
          .isEqualTo(Digest.of(root.resolve(parts[1])).hex());
    }
    assertThat(tables.sources().values().stream().filter(s -> !s.sha256().isEmpty()))
        .hasSize(files.size());
  }

  @Test
  void swedenDiffersSevenfoldBetweenSources() {
    var tables = FactorTables.read();
    GridSpread sweden = tables.grid(tables.place("SWE"), OptionalInt.empty());
    List<Double> values =
        sweden.all().stream().map(f -> f.intensity().gramsPerKilowattHour()).toList();
    assertThat(values).contains(5.67, 8.8, 18.0, 40.695);
    assertThat(GridSpread.times(sweden.ofSources())).isCloseTo(7.18, within(0.005));
    assertThat(sweden.own())
        .extracting(f -> f.source().id())
        .containsExactly("green-algorithms-grid", "codecarbon-countries");
  }

  @Test
  void codeCarbonsSpotValuesComeOut() {
    List<String> spots =
        List.of(
            "FRA 56.0",
            "USA 369.5",
            "DEU 381.0",
            "GBR 237.6",
            "CHN 582.3",
            "IND 713.4",
            "POL 661.9",
            "SWE 40.7",
            "NOR 30.1",
            "ZAF 707.7",
            "AUS 548.7",
            "BRA 98.3",
            "CAN 170.0",
            "JPN 485.4");
    var tables = FactorTables.read();
    for (String spot : spots) {
      String[] parts = spot.split(" ", -1);
      assertThat(
              tables.grid().stream()
                  .filter(f -> f.place().code().equals(parts[0]))
                  .filter(f -> f.source().id().equals("codecarbon-countries"))
                  .map(f -> f.intensity().gramsPerKilowattHour()))
          .as(spot)
          .singleElement()
          .satisfies(v -> assertThat(v).isCloseTo(Double.parseDouble(parts[1]), within(0.051)));
    }
  }

  @Test
  void aPlaceHasSeveralSources() {
    var tables = FactorTables.read();
    assertThat(tables.grid(tables.place("US-IL"), OptionalInt.empty()).own())
        .extracting(f -> f.source().id() + " " + f.year())
        .containsExactlyInAnyOrder("codecarbon-us 2016", "green-algorithms-grid 2020");
    assertThat(tables.grid(tables.place("aws/us-east-1"), OptionalInt.empty()).own())
        .extracting(f -> f.source().id())
        .containsExactlyInAnyOrder("ccf-grid-aws", "ml-co2-impact");
    assertThat(tables.grid(Place.WORLD, OptionalInt.empty()).own()).hasSize(2);
  }

  @Test
  void everyFactorIsPlausibleAndKeepsItsLicence() {
    var tables = FactorTables.read();
    assertThat(tables.grid()).hasSizeGreaterThan(500);
    assertThat(tables.grid())
        .allSatisfy(f -> {
          assertThat(f.intensity().gramsPerKilowattHour()).isBetween(0.1, 1500.0);
          assertThat(f.source().licence()).isIn("MIT", "CC-BY-4.0", "Apache-2.0");
        });
    assertThat(tables.pue()).allSatisfy(p -> assertThat(p.value()).isBetween(1.0, 3.0));
    assertThat(tables.processors()).hasSize(27);
  }

  @Test
  void aPlaceIsFoundByCodeOrName() {
    var tables = FactorTables.read();
    assertThat(tables.place("se")).isEqualTo(tables.place("Sweden"));
    assertThat(tables.place("SWE")).isEqualTo(new Place(Place.Kind.COUNTRY, "SWE"));
    assertThat(tables.place("aws:eu-north-1").kind()).isEqualTo(Place.Kind.CLOUD);
    assertThat(tables.place("uk")).isEqualTo(tables.place("United Kingdom"));
    assertThat(tables.place("world")).isEqualTo(Place.WORLD);
    assertThatThrownBy(() -> tables.place("Atlantis"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("`Atlantis`")
        .hasMessageContaining("actant carbon factors");
  }

  @Test
  void aYearWithoutDataNamesTheYearsThatHaveSome() {
    var tables = FactorTables.read();
    assertThatThrownBy(() -> tables.grid(tables.place("POL"), OptionalInt.of(1999)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("1999")
        .hasMessageContaining("2020");
  }
}
