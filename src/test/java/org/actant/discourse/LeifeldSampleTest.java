package org.actant.discourse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.actant.Material;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The networks of Discourse Network Analyzer's sample file. Sums and cells are those its own tests
/// publish (leifeld-lab/dna, `rDNA/rDNA/tests/testthat`: two-mode 7 × 6 with 40 statements and 22
/// ties, one-mode 276 with 21 ties, EPA–Alliance 10, EPA–EEA 2, congruence by average activity 26),
/// and an independent computation that reproduces and extends them.
class LeifeldSampleTest {
  private static final double EXACT = 1e-6;
  private static final int EPA = 2;
  private static final int SENATE = 4;

  private Statements statements;

  @BeforeEach
  void read() throws IOException {
    statements = DnaFile.read(Material.require("corpora/labels/dna/sample.dna"));
  }

  private Network network(Kind kind, Normalization normalization) {
    return Networks.of(statements, Recipe.of(kind, Selection.of(statements)).with(normalization));
  }

  private Network affiliation(Aggregation aggregation, Normalization normalization) {
    return Networks.of(
        statements,
        Recipe.of(Kind.AFFILIATION, Selection.of(statements))
            .with(aggregation)
            .with(normalization));
  }

  private static double sum(Network network) {
    return Arrays.stream(network.matrix()).flatMapToDouble(Arrays::stream).sum();
  }

  @Test
  void theFileHasFortyStatementsOfSevenOrganizations() {
    assertThat(statements.list()).hasSize(40);
    Network network = affiliation(Aggregation.IGNORE, Normalization.NO);
    assertThat(network.nodes().stream().map(Node::name))
        .containsExactly(
            "Alliance to Save Energy",
            "Energy and Environmental Analysis, Inc.",
            "Environmental Protection Agency",
            "National Petrochemical & Refiners Association",
            "Senate",
            "Sierra Club",
            "U.S. Public Interest Research Group",
            "CO2 legislation will not hurt the economy.",
            "Cap and trade is the solution.",
            "Climate change is caused by greenhouse gases (CO2).",
            "Climate change is real and anthropogenic.",
            "Emissions legislation should regulate CO2.",
            "There should be legislation to regulate emissions.");
    assertThat(network.ties()).hasSize(22);
    assertThat(network.account().statements()).isEqualTo(40);
  }

  @Test
  void theDatesRunFromJanuaryToFebruary2005() {
    assertThat(statements.list().getFirst().when()).hasToString("Optional[2005-01-26]");
    assertThat(statements.list().getLast().when()).hasToString("Optional[2005-02-16]");
  }

  @TestFactory
  Stream<DynamicTest> sumsOfOneModeNetworks() {
    var normalizations =
        List.of(
            Normalization.NO,
            Normalization.AVERAGE,
            Normalization.JACCARD,
            Normalization.ACTIVITY_PRODUCT);
    var sums =
        List.of(
            List.of(276.0, 46.261854, 24.469002, 8.872727),
            List.of(160.0, 25.802436, 13.610663, 4.806061),
            List.of(116.0, 20.459418, 10.858340, 4.066667),
            List.of(44.0, 5.343018, 2.752323, 0.739394));
    var kinds = List.of(Kind.IGNORE, Kind.CONGRUENCE, Kind.CONFLICT, Kind.SUBTRACT);
    return Stream.of(0, 1, 2, 3)
        .flatMap(k ->
            Stream.of(0, 1, 2, 3)
                .map(n ->
                    DynamicTest.dynamicTest(
                        kinds.get(k) + " " + normalizations.get(n),
                        () ->
                            assertThat(sum(network(kinds.get(k), normalizations.get(n))))
                                .isCloseTo(sums.get(k).get(n), within(EXACT)))));
  }

  @Test
  void sumsOfTwoModeNetworks() {
    assertThat(sum(affiliation(Aggregation.IGNORE, Normalization.NO))).isEqualTo(40);
    assertThat(sum(affiliation(Aggregation.IGNORE, Normalization.ACTIVITY)))
        .isCloseTo(7, within(EXACT));
    assertThat(sum(affiliation(Aggregation.IGNORE, Normalization.PROMINENCE)))
        .isCloseTo(6, within(EXACT));
    assertThat(sum(affiliation(Aggregation.SUBTRACT, Normalization.NO))).isEqualTo(18);
    assertThat(sum(affiliation(Aggregation.SUBTRACT, Normalization.ACTIVITY)))
        .isCloseTo(2.118182, within(EXACT));
    assertThat(sum(affiliation(Aggregation.SUBTRACT, Normalization.PROMINENCE)))
        .isCloseTo(3.778571, within(EXACT));
  }

  @Test
  void cellsOfTheTwoModeNetworks() {
    assertThat(affiliation(Aggregation.IGNORE, Normalization.NO).matrix())
        .isDeepEqualTo(
            new double[][] {
              {0, 0, 1, 0, 2, 1},
              {2, 0, 0, 0, 2, 0},
              {1, 0, 0, 0, 0, 10},
              {2, 0, 0, 0, 0, 2},
              {2, 0, 0, 0, 1, 2},
              {2, 0, 1, 1, 1, 1},
              {1, 1, 1, 2, 1, 0}
            });
    assertThat(affiliation(Aggregation.SUBTRACT, Normalization.NO).matrix())
        .isDeepEqualTo(
            new double[][] {
              {0, 0, 1, 0, 2, 1},
              {-2, 0, 0, 0, 0, 0},
              {-1, 0, 0, 0, 0, 10},
              {-2, 0, 0, 0, 0, -2},
              {-2, 0, 0, 0, -1, 2},
              {2, 0, 1, 1, 1, 1},
              {1, 1, 1, 2, 1, 0}
            });
  }

  @Test
  void cellsOfCongruenceAndConflict() {
    double[][] congruence = {
      {0, 2, 10, 0, 2, 4, 3},
      {2, 0, 2, 4, 5, 1, 1},
      {10, 2, 0, 2, 22, 10, 0},
      {0, 4, 2, 0, 4, 0, 0},
      {2, 5, 22, 4, 0, 2, 0},
      {4, 1, 10, 0, 2, 0, 6},
      {3, 1, 0, 0, 0, 6, 0}
    };
    double[][] conflict = {
      {0, 2, 0, 2, 2, 0, 0},
      {2, 0, 0, 0, 1, 5, 3},
      {0, 0, 0, 20, 0, 2, 1},
      {2, 0, 20, 0, 4, 6, 2},
      {2, 1, 0, 4, 0, 5, 3},
      {0, 5, 2, 6, 5, 0, 0},
      {0, 3, 1, 2, 3, 0, 0}
    };
    assertThat(network(Kind.CONGRUENCE, Normalization.NO).matrix()).isDeepEqualTo(congruence);
    assertThat(network(Kind.CONFLICT, Normalization.NO).matrix()).isDeepEqualTo(conflict);
    double[][] ignore = network(Kind.IGNORE, Normalization.NO).matrix();
    for (int i = 0; i < 7; i++) {
      for (int j = 0; j < 7; j++) {
        assertThat(ignore[i][j]).isEqualTo(congruence[i][j] + conflict[i][j]);
      }
    }
    assertThat(network(Kind.IGNORE, Normalization.NO).ties()).hasSize(21);
  }

  @Test
  void trueCosineIsNotTheActivityProduct() {
    assertThat(network(Kind.CONGRUENCE, Normalization.COSINE).matrix()[EPA][SENATE])
        .isCloseTo(0.7297, within(5e-5));
    assertThat(network(Kind.CONGRUENCE, Normalization.ACTIVITY_PRODUCT).matrix()[EPA][SENATE])
        .isCloseTo(0.4, within(EXACT));
  }

  @Test
  void withDuplicatesOneTalkativeActorMakesMoreThanAQuarterOfTheCongruence() {
    double[][] matrix = network(Kind.CONGRUENCE, Normalization.NO).matrix();
    assertThat(2 * matrix[EPA][SENATE]).isEqualTo(44);
    assertThat(sum(network(Kind.CONGRUENCE, Normalization.NO))).isEqualTo(160);
  }

  @Test
  void excludedConceptsOrganizationsAndSectionsAreGone() {
    var without =
        Selection.of(statements)
            .with(
                List.of(
                    Exclusion.parse("concept=There should be legislation to regulate emissions."),
                    Exclusion.parse("organization=Senate;Sierra Club")));
    Network network = Networks.of(statements, Recipe.of(Kind.AFFILIATION, without));
    assertThat(network.matrix()).hasDimensions(5, 5);
    var section = Selection.of(statements).with(List.of(Exclusion.parse("section!=1")));
    assertThat(Networks.of(statements, Recipe.of(Kind.AFFILIATION, section)).account().statements())
        .isEqualTo(40 - 4 - 5 - 11);
  }
}
