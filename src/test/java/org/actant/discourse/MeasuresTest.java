package org.actant.discourse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.actant.table.Table;
import org.junit.jupiter.api.Test;

class MeasuresTest {
  /// Ties between positions, of the weight 1.
  private static Network network(boolean directed, int nodes, int... ends) {
    var ties = new java.util.ArrayList<Tie>();
    for (int i = 0; i < ends.length; i += 2) {
      String relation = directed ? "enrolls" : "";
      ties.add(new Tie(ends[i], ends[i + 1], 1, relation, List.of("s" + i), List.of()));
    }
    Statements said = Said.of(Scale.BOOLEAN, "d 2020 a j true");
    Recipe recipe = Recipe.of(directed ? Kind.RELATIONS : Kind.IGNORE, Selection.of(said));
    Account account = Networks.of(said, recipe).account();
    return new Network(
        account,
        nodes,
        Stream.iterate(0, i -> i + 1)
            .limit(nodes)
            .map(i -> new Node("n" + i, NodeKind.UNKNOWN, "", 1))
            .toList(),
        ties);
  }

  @Test
  void theMiddleOfAStarIsBetweenAllOthers() {
    Network star = network(false, 5, 0, 1, 0, 2, 0, 3, 0, 4);
    assertThat(Betweenness.of(star)).containsExactly(1, 0, 0, 0, 0);
    assertThat(Passage.of(star)).containsExactly(1, 0, 0, 0, 0);
    assertThat(Eigenvector.of(star)[0]).isEqualTo(1);
    assertThat(Eigenvector.of(star)[1]).isCloseTo(0.5, within(1e-6));
    assertThat(Cuts.of(star).points()).containsExactly(0);
    assertThat(Cuts.of(star).bridges()).hasSize(4);
  }

  @Test
  void inARingNobodyMustBePassed() {
    Network ring = network(false, 4, 0, 1, 1, 2, 2, 3, 3, 0);
    assertThat(Passage.of(ring)).containsOnly(0);
    assertThat(Cuts.of(ring).points()).isEmpty();
    assertThat(Betweenness.of(ring)[0]).isCloseTo(1 / 6.0, within(1e-12));
  }

  @Test
  void aHeavyTieIsAShortWay() {
    Network triangle = network(false, 3, 0, 1, 1, 2, 0, 2);
    assertThat(Betweenness.of(triangle)).containsOnly(0);
    var heavy =
        new Network(
            triangle.account(),
            3,
            triangle.nodes(),
            List.of(
                new Tie(0, 1, 4, "", List.of("s"), List.of()),
                new Tie(1, 2, 4, "", List.of("s"), List.of()),
                new Tie(0, 2, 1, "", List.of("s"), List.of())));
    assertThat(Betweenness.of(heavy)).containsExactly(0, 1, 0);
  }

  @Test
  void passageFollowsTheDirections() {
    // Callon's researchers (2) between three kinds of actors and what they want
    Network network = network(true, 6, 0, 2, 1, 2, 2, 3, 2, 4, 0, 5, 5, 4);
    double[] passage = Passage.of(network);
    // ways between others: 0→3, 0→4, 0→5, 1→3, 1→4, 5→4; all but 0→4, 0→5 and 5→4 must pass 2
    assertThat(passage[2]).isCloseTo(3 / 6.0, within(1e-12));
    assertThat(passage[5]).isZero();
    assertThat(Passage.of(network(true, 3, 0, 1, 2, 1))[1]).isZero();
  }

  @Test
  void onAPathEveryNodeBetweenMustBePassedByAllThatIsBehindIt() {
    // ways between others: for 1 0→2, 0→3, 2→3; for 2 0→1, 0→3, 1→3
    double[] passage = Passage.of(network(true, 4, 0, 1, 1, 2, 2, 3));
    assertThat(passage[1]).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(passage[2]).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(passage[3]).isZero();
  }

  @Test
  void twoTrianglesOnABridgeAreTwoCommunities() {
    Network network = network(false, 7, 0, 1, 1, 2, 2, 0, 3, 4, 4, 5, 5, 3, 2, 3);
    Communities communities = Communities.of(network);
    assertThat(communities.of()).containsExactly(1, 1, 1, 2, 2, 2, 0);
    // Q = 6/7 − 2 · (7/14)²
    assertThat(communities.modularity()).isCloseTo(6 / 7.0 - 0.5, within(1e-9));
    assertThat(Cuts.of(network).bridges()).containsExactly(6);
    assertThat(Cuts.of(network).points()).containsExactlyInAnyOrder(2, 3);
  }

  @Test
  void partsWithoutTiesBetweenThemAreCommunities() {
    Communities communities = Communities.of(network(false, 5, 0, 1, 2, 3));
    assertThat(communities.of()).containsExactly(1, 1, 2, 2, 0);
    assertThat(communities.modularity()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void theLargestPartHasTheEigenvector() {
    Network network = network(false, 5, 0, 1, 1, 2, 2, 0, 3, 4);
    assertThat(Eigenvector.of(network)[0]).isCloseTo(1, within(1e-6));
    assertThat(Eigenvector.of(network)[3]).isZero();
  }

  @Test
  void opponentsAreNoWayToEachOther() {
    Statements said =
        Said.of(
            Scale.STANCE,
            "d 2020 a j supports",
            "d 2020 b j supports",
            "d 2020 b k opposes",
            "d 2020 c k supports");
    Recipe recipe = Recipe.of(Kind.SUBTRACT, Selection.of(said));
    assertThat(Networks.of(said, recipe).ties()).hasSize(2);
    assertThat(Passage.of(Networks.of(said, recipe))).containsOnly(0);
    Table table = Measures.of(said, recipe, 0, 1).table();
    assertThat(table.get(1, "degree")).isEqualTo("2");
    assertThat(table.get(1, "opponents")).isEqualTo("1");
    assertThat(table.get(1, "betweenness_low")).isEmpty();
  }

  @Test
  void intervalsHoldTheValueAndTheSameSeedGivesTheSameTable() {
    Statements said =
        Said.relations(
            "d 2020 a m enrollment",
            "d 2020 a m enrollment",
            "d 2020 b m enrollment",
            "d 2020 m c delegation",
            "d 2020 m c delegation",
            "d 2020 m e delegation",
            "d 2020 x e delegation");
    Recipe recipe = Recipe.of(Kind.RELATIONS, Selection.of(said).with("actor", "target", "code"));
    Table table = Measures.of(said, recipe, 100, 7).table();
    assertThat(table).isEqualTo(Measures.of(said, recipe, 100, 7).table());
    assertThat(table).isNotEqualTo(Measures.of(said, recipe, 100, 8).table());
    int m = 4;
    assertThat(table.get(m, "node")).isEqualTo("m");
    double value = Double.parseDouble(table.get(m, "betweenness"));
    assertThat(Double.parseDouble(table.get(m, "betweenness_low"))).isLessThanOrEqualTo(value);
    assertThat(Double.parseDouble(table.get(m, "betweenness_high"))).isGreaterThanOrEqualTo(value);
    assertThat(table.get(m, "in_ties")).isEqualTo("2");
    assertThat(table.get(0, "passage_point")).isEqualTo("false");
  }

  @Test
  void aProfileCountsTheFourMomentsByYear() {
    Statements said =
        Said.relations(
            "d 2020 a x problematization",
            "d 2020 a x obligatory-passage-point",
            "d 2021 a x audit-duty",
            "d 2021 a x delegation",
            "d 2021 b x delegation",
            "d - a x mobilization");
    assertThat(TranslationProfile.of(said, "actor").rows())
        .containsExactly(
            List.of("a", "", "0", "0", "0", "1", "1", "0"),
            List.of("a", "2020", "2", "0", "0", "0", "2", "0"),
            List.of("a", "2021", "0", "0", "1", "0", "2", "0"));
  }
}
