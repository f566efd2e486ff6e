package org.actant.actors;

import static org.actant.actors.DecisionsTest.decision;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RulingsTest {
  private static final Decision.Kind MERGE = Decision.Kind.MERGE;
  private static final Decision.Kind RENAME = Decision.Kind.RENAME;

  private static Decision split(String actor, String alias, String to, String... documents) {
    return new Decision(
        "s",
        "2025",
        "ada",
        Decision.Kind.SPLIT,
        actor,
        to,
        alias,
        documents.length == 0 ? null : List.of(documents),
        null,
        null,
        null,
        null);
  }

  private static String name(String actor, String alias, String document, Decision... decisions) {
    return new Rulings(List.of(decisions))
        .apply(new Named(actor, Actor.Kind.HUMAN, "organization"), alias, document)
        .map(Named::name)
        .orElse("-");
  }

  private static String name(String actor, Decision... decisions) {
    return name(actor, actor, "doc", decisions);
  }

  @Test
  void decisionsApplyOneAfterAnother() {
    assertThat(name("A", decision("1", MERGE, "A", "B"), decision("2", RENAME, "B", "C")))
        .isEqualTo("C");
    assertThat(name("A", decision("1", RENAME, "B", "C"), decision("2", MERGE, "A", "B")))
        .as("the renaming came before the merger, when A was no B")
        .isEqualTo("B");
  }

  @Test
  void noOrderOfMergersIsACircle() {
    Decision there = decision("1", MERGE, "A", "B");
    Decision back = decision("2", MERGE, "B", "A");
    assertThat(name("A", there, back)).isEqualTo("A");
    assertThat(name("B", there, back)).isEqualTo("A");
  }

  @Test
  void aSplitTakesOneSpellingOutEverywhereOrInSomeDocuments() {
    Decision split = split("Acme", "Acme Research", "Acme Research");
    assertThat(name("Acme", "ACME Research", "doc", split)).isEqualTo("Acme Research");
    assertThat(name("Acme", "Acme", "doc", split)).isEqualTo("Acme");
    Decision here = split("model", "model", "business model", "here");
    assertThat(name("model", "model", "here", here)).isEqualTo("business model");
    assertThat(name("model", "model", "there", here)).isEqualTo("model");
  }

  @Test
  void whatIsMergedMayBeSplitAgain() {
    assertThat(
            name(
                "EFF",
                "EFF",
                "doc",
                decision("1", MERGE, "EFF", "Frontier"),
                split("Frontier", "EFF", "European Forest Fund")))
        .isEqualTo("European Forest Fund");
  }

  @Test
  void whatIsIgnoredIsNobody() {
    assertThat(name("Contents", decision("1", Decision.Kind.IGNORE, "Contents", null)))
        .isEqualTo("-");
  }

  @Test
  void kindAndTypeChange() {
    var kind =
        new Decision(
            "1",
            "2025",
            "ada",
            Decision.Kind.KIND,
            "Copilot",
            null,
            null,
            null,
            Actor.Kind.NONHUMAN,
            "model",
            null,
            null);
    assertThat(
            new Rulings(List.of(kind))
                .apply(new Named("Copilot", Actor.Kind.HUMAN, "person"), "Copilot", "doc"))
        .contains(new Named("Copilot", Actor.Kind.NONHUMAN, "model"));
  }
}
