package org.actant.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.actant.coding.CueScore.Unit;
import org.junit.jupiter.api.Test;

class CueScoreTest {
  @Test
  void precisionRecallAndF1AreCountedInSentences() {
    var suggested =
        Set.of(
            new Unit("d", 0, "a"),
            new Unit("d", 9, "a"),
            new Unit("e", 0, "a"),
            new Unit("d", 0, "b"));
    var gold = Set.of(new Unit("d", 0, "a"), new Unit("d", 50, "a"), new Unit("d", 9, "c"));
    assertThat(CueScore.of(List.of("a", "b", "c"), suggested, gold))
        .extracting(CueScore::row)
        .containsExactly(
            List.of("all", "4", "3", "1", "0.25", "0.3333", "0.2857"),
            List.of("a", "3", "2", "1", "0.3333", "0.5", "0.4"),
            List.of("b", "1", "0", "0", "0", "", "0"),
            List.of("c", "0", "1", "0", "", "0", "0"));
  }

  @Test
  void withoutCodingsThereIsNothingToSay() {
    assertThat(CueScore.of(List.of("a"), Set.of(), Set.of()).getLast().row())
        .containsExactly("a", "0", "0", "0", "", "", "");
  }
}
