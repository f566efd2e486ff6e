package org.actant.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.actant.table.Table;
import org.junit.jupiter.api.Test;

class SymmetryTest {
  private final List<List<String>> passages = new ArrayList<>();

  private void passages(int number, String code, String actor, String status) {
    for (int i = 0; i < number; i++) {
      passages.add(List.of(code, actor, status));
    }
  }

  private Table symmetry() {
    return Symmetry.table(
        new Table(List.of("code", "actor", "status"), passages),
        actor ->
            switch (actor) {
              case "workers" -> "human";
              case "grid" -> "nonhuman";
              default -> "";
            });
  }

  @Test
  void sharesDifferenceAndIntervalAreSaidInASentence() {
    passages(10, "program", "workers", "suggested");
    passages(10, "script", "workers", "accepted");
    passages(20, "script", "grid", "coded");
    passages(3, "script", "", "coded");
    passages(2, "script", "somebody", "coded");
    passages(9, "script", "workers", "rejected");
    Table all = symmetry().filter(row -> row.getFirst().equals("all"));
    assertThat(all.rows())
        .containsExactly(
            List.of(
                "all",
                "program",
                "10",
                "0",
                "0",
                "0.5",
                "0",
                "-0.5",
                "-0.7007",
                "-0.2426",
                "`program` is said of nonhumans less often than of humans: 0.0 % of 20 statements"
                    + " against 50.0 % of 20."),
            List.of(
                "all",
                "script",
                "10",
                "20",
                "5",
                "0.5",
                "1",
                "0.5",
                "0.2426",
                "0.7007",
                "`script` is said of nonhumans more often than of humans: 100.0 % of 20 statements"
                    + " against 50.0 % of 20."));
  }

  @Test
  void withoutOneSideThereIsNothingToCompare() {
    passages(10, "program", "workers", "coded");
    assertThat(symmetry().rows())
        .allSatisfy(row ->
            assertThat(row.getLast())
                .isEqualTo("Not comparable: no statement has a nonhuman actor."));
  }

  @Test
  void fewStatementsSayNothing() {
    passages(4, "program", "workers", "coded");
    passages(4, "script", "grid", "coded");
    assertThat(symmetry().rows())
        .allSatisfy(row -> assertThat(row.getLast()).startsWith("Too few to tell: 4 statements"));
  }

  @Test
  void whatPeopleStandBehindIsCountedApart() {
    passages(10, "program", "workers", "suggested");
    passages(6, "program", "workers", "accepted");
    assertThat(symmetry().rows())
        .extracting(row -> row.get(0) + " " + row.get(2))
        .containsExactly("all 16", "people 6");
  }
}
