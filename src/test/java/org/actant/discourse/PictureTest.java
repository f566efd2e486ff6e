package org.actant.discourse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {
  /// Actors with long names and some statements each, drawn with a fixed seed.
  private static Network network(int actors, Kind kind) {
    var random = new SplittableRandom(actors);
    String[] lines =
        IntStream.range(0, actors * 4)
            .mapToObj(i ->
                "d%s 2020 %s c%s %s"
                    .formatted(
                        i,
                        "Association_of_Many_Words_Number_" + random.nextInt(actors),
                        random.nextInt(Math.max(2, actors / 3)),
                        random.nextBoolean() ? "supports" : "opposes"))
            .toArray(String[]::new);
    Statements said = Said.of(Scale.STANCE, lines);
    return Networks.of(said, Recipe.of(kind, Selection.of(said)));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 7, 30, 150})
  void noNameLiesOnAnotherNameOrOnASymbol(int actors) {
    Placement placement = Placement.of(network(actors, Kind.SUBTRACT));
    assertThat(placement.unnamed()).isZero();
    List<Placement.Spot> spots = placement.spots();
    for (int i = 0; i < spots.size(); i++) {
      for (int j = i + 1; j < spots.size(); j++) {
        Placement.Spot a = spots.get(i);
        Placement.Spot b = spots.get(j);
        boolean apart =
            Math.abs(a.x() - b.x()) >= a.halfWidth() + b.halfWidth()
                || a.bottom() <= b.top()
                || b.bottom() <= a.top();
        assertThat(apart).as(a + " and " + b).isTrue();
      }
    }
  }

  @Test
  void aLargeNetworkIsCutToItsHeaviestPartAndSaysSo() {
    Network network = network(60, Kind.CONGRUENCE);
    Excerpt excerpt = Excerpt.of(network, 20);
    assertThat(excerpt.network().nodes()).hasSize(20);
    assertThat(excerpt.nodesLeftOut()).isEqualTo(network.nodes().size() - 20);
    assertThat(excerpt.network().ties().size() + excerpt.tiesLeftOut())
        .isEqualTo(network.ties().size());
    assertThat(new Picture(network, 20).svg())
        .contains("shown are the 20 nodes that most statements name")
        .contains("not shown: " + excerpt.nodesLeftOut() + " nodes");
    assertThat(new Picture(network(7, Kind.CONGRUENCE), 20).svg()).doesNotContain("not shown");
  }

  @Test
  void aPictureSaysWhatItShowsAndOnHowManyStatements() {
    String svg = new Picture(network(7, Kind.SUBTRACT), 150).svg();
    assertThat(svg)
        .contains("Congruence less conflict of actor over concept, a test")
        .contains("normalization: no · duplicates: include")
        .contains("n = 28 statements")
        .contains("same stand more often")
        .contains("stroke-dasharray=\"6.00 4.00\"")
        .doesNotContain("SUGGESTIONS");
  }

  @Test
  void suggestionsAreMarked() {
    Statements said = Said.of(Scale.BOOLEAN, "d 2020 a j true", "d 2020 b j true");
    List<Statement> one = List.of(said.list().getFirst(), suggested(said.list().getLast()));
    Statements mixed = with(said, one);
    Network network = Networks.of(mixed, Recipe.of(Kind.CONGRUENCE, Selection.of(mixed)));
    assertThat(new Picture(network, 150).svg())
        .contains("INCLUDES SUGGESTIONS: no person has judged 1 of these 2 statements");
    Statements all = with(said, said.list().stream().map(PictureTest::suggested).toList());
    assertThat(
            new Picture(Networks.of(all, Recipe.of(Kind.CONGRUENCE, Selection.of(all))), 150).svg())
        .contains("SUGGESTIONS ONLY");
  }

  @Test
  void aNetworkWithoutNodesIsAPictureToo() {
    Statements said = Said.of(Scale.BOOLEAN, "d 2020 a - true");
    assertThat(
            new Picture(Networks.of(said, Recipe.of(Kind.CONGRUENCE, Selection.of(said))), 150)
                .svg())
        .contains("n = 0 statements");
  }

  private static Statement suggested(Statement statement) {
    return new Statement(
        statement.id(), statement.document(), statement.moment(), statement.values(), true);
  }

  private static Statements with(Statements said, List<Statement> list) {
    return new Statements(
        said.source(),
        said.variables(),
        said.scales(),
        said.rows(),
        said.columns(),
        said.qualifier(),
        said.profiles(),
        said.parents(),
        said.leftOut(),
        list);
  }
}
