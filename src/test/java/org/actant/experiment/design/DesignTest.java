package org.actant.experiment.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesignTest {
  @Test
  void crossesAllLevelsTheLastFactorFastest() {
    assertThat(Crossing.full(List.of(2, 3)))
        .containsExactly(
            List.of(0, 0),
            List.of(0, 1),
            List.of(0, 2),
            List.of(1, 0),
            List.of(1, 1),
            List.of(1, 2));
  }

  @Test
  void changesOneFactorAtATimeFromTheBaseline() {
    assertThat(Crossing.oneAtATime(List.of(3, 1, 2)))
        .containsExactly(List.of(0, 0, 0), List.of(1, 0, 0), List.of(2, 0, 0), List.of(0, 0, 1));
  }

  @Test
  void ordersPairsBothWays() {
    assertThat(Orders.upTo(2, 3))
        .containsExactly(
            List.of(),
            List.of(0),
            List.of(1),
            List.of(2),
            List.of(0, 1),
            List.of(0, 2),
            List.of(1, 0),
            List.of(1, 2),
            List.of(2, 0),
            List.of(2, 1));
    assertThat(Orders.upTo(3, 3)).hasSize(1 + 3 + 6 + 6);
  }

  @Test
  void growsACascadeStepByStepAndHasItsStepsAlone() {
    assertThat(Orders.cascades(List.of(List.of(2, 0, 1), List.of(2, 0))))
        .containsExactly(
            List.of(), List.of(2), List.of(0), List.of(1), List.of(2, 0), List.of(2, 0, 1));
  }

  /// Table 8.14 of Montgomery: every tabled fraction has the resolution that the book gives.
  @ParameterizedTest
  @CsvSource({
    "3, 3, 4",
    "4, 4, 8",
    "5, 5, 16",
    "5, 3, 8",
    "6, 6, 32",
    "6, 4, 16",
    "6, 3, 8",
    "7, 7, 64",
    "7, 4, 16",
    "7, 3, 8",
    "8, 5, 64",
    "8, 4, 16",
    "9, 6, 128",
    "9, 4, 32",
    "9, 3, 16",
    "10, 5, 128",
    "10, 4, 32",
    "10, 3, 16",
    "11, 4, 32",
    "11, 3, 16"
  })
  void findsTheSmallestFractionOfAResolution(int factors, int resolution, int runs) {
    Fraction fraction = Fraction.of(factors, resolution).orElseThrow();

    assertThat(fraction.resolution()).isEqualTo(resolution);
    assertThat(new HashSet<>(fraction.runs())).hasSize(runs);
    assertThat(fraction.runs().getFirst()).as("the baseline").containsOnly(0);
  }

  @Test
  void hasEachLevelOfEachPairOfFactorsEquallyOften() {
    List<List<Integer>> runs = Fraction.of(7, 4).orElseThrow().runs();
    for (int a = 0; a < 7; a++) {
      for (int b = 0; b < a; b++) {
        int first = a;
        int second = b;
        assertThat(runs.stream().filter(r -> r.get(first) == 1 && r.get(second) == 1)).hasSize(4);
      }
    }
  }

  /// The 2^(4-1) design of Montgomery, example 8.1: AB = CD, AC = BD, AD = BC, main effects clear.
  @Test
  void saysWhatCannotBeToldApart() {
    Fraction half = Fraction.of(4, 4).orElseThrow();

    assertThat(half.aliases(List.of("A", "B", "C", "D")))
        .containsExactly("A×B = C×D", "A×C = B×D", "A×D = B×C");
    assertThat(Fraction.of(3, 3).orElseThrow().aliases(List.of("A", "B", "C")))
        .containsExactly("A = B×C", "B = A×C", "C = A×B");
    assertThat(Fraction.of(5, 5).orElseThrow().aliases(List.of("A", "B", "C", "D", "E"))).isEmpty();
    assertThat(Fraction.of(6, 4).orElseThrow().describe())
        .isEqualTo("2^(6-2), resolution IV, E = ABC, F = BCD");
  }

  @Test
  void takesGeneratorsAndRefusesWhatIsNone() {
    assertThat(Fraction.parse(5, List.of("AB", "AC")).resolution()).isEqualTo(3);
    assertThatThrownBy(() -> Fraction.parse(4, List.of("ABD")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Fraction.parse(4, List.of("A")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
