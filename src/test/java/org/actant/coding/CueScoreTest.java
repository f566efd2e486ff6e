package org.actant.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.actant.coding.CueScore.Documents;
import org.actant.coding.CueScore.Level;
import org.actant.coding.CueScore.Unit;
import org.junit.jupiter.api.Test;

class CueScoreTest {
  private static List<List<String>> score(List<String> codes, Set<Unit> suggested, Set<Unit> gold) {
    return CueScore.level(Documents.UNSEEN, Level.CODE, codes, suggested, gold).stream()
        .map(CueScore::row)
        .map(row -> row.subList(2, row.size()))
        .toList();
  }

  @Test
  void suggestionsAndPlacesAreCountedApart() {
    var suggested =
        Set.of(
            new Unit("d", 0, 8, "a"),
            new Unit("d", 9, 20, "a"),
            new Unit("e", 0, 8, "a"),
            new Unit("d", 0, 8, "b"));
    var gold =
        Set.of(new Unit("d", 0, 8, "a"), new Unit("d", 50, 60, "a"), new Unit("d", 9, 20, "c"));
    assertThat(score(List.of("a", "b", "c"), suggested, gold))
        .containsExactly(
            List.of("all", "4", "1", "3", "1", "0.25", "0.3333", "0.2857"),
            List.of("macro", "3", "1", "3", "1", "0.1667", "0.25", "0.2"),
            List.of("a", "3", "1", "2", "1", "0.3333", "0.5", "0.4"),
            List.of("b", "1", "0", "0", "0", "0", "", "0"),
            List.of("c", "0", "0", "1", "0", "", "0", "0"));
  }

  @Test
  void aPlaceOverTwoSentencesIsFoundByEitherAndMakesBothRight() {
    var gold = Set.of(new Unit("d", 0, 40, "a"));
    assertThat(score(List.of("a"), Set.of(new Unit("d", 0, 18, "a")), gold).getLast())
        .containsExactly("a", "1", "1", "1", "1", "1", "1", "1");
    assertThat(
            score(List.of("a"), Set.of(new Unit("d", 0, 18, "a"), new Unit("d", 19, 40, "a")), gold)
                .getLast())
        .containsExactly("a", "2", "2", "1", "1", "1", "1", "1");
  }

  @Test
  void touchingAtTheEdgeIsNotAgreeing() {
    assertThat(
            score(
                    List.of("a"),
                    Set.of(new Unit("d", 0, 20, "a")),
                    Set.of(new Unit("d", 18, 60, "a")))
                .getLast())
        .containsExactly("a", "1", "0", "1", "0", "0", "0", "0");
  }

  @Test
  void withoutCodingsThereIsNothingToSay() {
    assertThat(score(List.of("a"), Set.of(), Set.of()).getLast())
        .containsExactly("a", "0", "0", "0", "0", "", "", "");
  }
}
