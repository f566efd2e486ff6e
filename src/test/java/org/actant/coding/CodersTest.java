package org.actant.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.actant.input.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodersTest {
  @TempDir Path folder;
  private HumanWorkspace human;
  private Suggestion cloud;
  private Suggestion grid;

  @BeforeEach
  void makeWorkspace() throws IOException {
    human = new HumanWorkspace(folder);
    cloud = human.suggestion(HumanWorkspace.FIRST, "passage-point", "cloud");
    grid = human.suggestion(HumanWorkspace.FIRST, "passage-point", "grid");
    human.suggest(cloud, grid);
  }

  @Test
  void suggestionsThatDifferInTheActorAreJudgedApart() throws IOException {
    try (EventLog log = human.log("ada")) {
      log.accept(cloud.statement(), null);
      log.reject(grid.statement(), "a metaphor");
    }
    CoderRecord ada = human.record("ada");
    assertThat(ada.statements("acme")).containsExactly(cloud.statement());
    assertThat(ada.rejected()).containsExactly(grid.statement());
    assertThat(human.passages().lines())
        .anyMatch(row -> row.contains(",machine,accepted,cloud,"))
        .anyMatch(row -> row.contains(",machine,rejected,grid,"));
  }

  @Test
  void aDecisionStaysWithASuggestionWhoseActorWasRenamed() throws IOException {
    try (EventLog log = human.log("ada")) {
      log.accept(cloud.statement(), null);
      log.reject(grid.statement(), null);
    }
    Suggestion renamed = human.suggestion(HumanWorkspace.FIRST, "passage-point", "The Cloud");
    human.suggest(renamed, grid);
    assertThat(human.record("ada").statements("acme")).containsExactly(renamed.statement());
    assertThat(human.record("ada").rejected()).containsExactly(grid.statement());
  }

  @Test
  void whereTwoActorsWereRenamedNoDecisionIsGuessed() throws IOException {
    try (EventLog log = human.log("ada")) {
      log.accept(cloud.statement(), null);
    }
    human.suggest(
        human.suggestion(HumanWorkspace.FIRST, "passage-point", "The Cloud"),
        human.suggestion(HumanWorkspace.FIRST, "passage-point", "The Grid"));
    assertThat(human.record("ada").verdicts()).isEmpty();
    assertThat(human.record("ada").statements("acme"))
        .as("what was accepted stays")
        .containsExactly(cloud.statement());
  }

  @Test
  void anEditedSuggestionGivesWayToTheCodersStatement() throws IOException {
    Statement once = human.statement(HumanWorkspace.FIRST, "black-box", "cloud");
    Statement twice = human.statement(HumanWorkspace.FIRST, "black-box", "Acme");
    try (EventLog log = human.log("ada")) {
      log.edit(cloud.statement(), once, null);
      log.edit(once, twice, null);
    }
    CoderRecord ada = human.record("ada");
    assertThat(ada.statements("acme")).containsExactly(twice);
    assertThat(ada.statements().getFirst().origin()).isEqualTo(CoderRecord.Origin.EDITED);
    Verdict verdict = ada.verdict(cloud).orElseThrow();
    assertThat(verdict.decided()).isEqualTo(Verdict.Decided.EDITED);
    assertThat(verdict.instead()).isEqualTo(twice);
    assertThat(human.passages().lines())
        .anyMatch(row -> row.contains(",machine,rejected,cloud,"))
        .anyMatch(row -> row.contains(",black-box,ada,coded,Acme,"));

    try (EventLog log = human.log("ada")) {
      log.reject(cloud.statement(), null);
    }
    assertThat(human.record("ada").statements()).as("the last word counts").isEmpty();
  }

  @Test
  void aStanceMayChangeWithoutASecondStatement() throws IOException {
    Anchor anchor = human.anchor(HumanWorkspace.SECOND);
    try (EventLog log = human.log("ada")) {
      log.add(new Statement(anchor, null, "Acme", null, "growth", Stance.SUPPORTS), null);
      log.add(new Statement(anchor, null, "Acme", null, "growth", Stance.MIXED), null);
      log.add(new Statement(anchor, null, "Acme", "Tenants", "growth", Stance.MIXED), null);
    }
    assertThat(human.record("ada").statements("acme"))
        .extracting(Statement::stance, Statement::target)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(Stance.MIXED, null),
            org.assertj.core.groups.Tuple.tuple(Stance.MIXED, "Tenants"));
    assertThat(human.passages().lines().skip(1).map(row -> row.split(",")[0]).distinct())
        .as("ids of the passages")
        .hasSize(4);
  }

  @Test
  void inVivoCodesAreForEverybody() throws IOException {
    try (EventLog ada = human.log("ada");
        EventLog bob = human.log("bob")) {
      ada.inVivo(human.anchor("the only way"), "Acme", null);
      bob.add(human.statement(HumanWorkspace.SECOND, "in-vivo/the-only-way", null), null);
      bob.add(human.statement(HumanWorkspace.SECOND, "in-vivo/nobody-said", null), null);
    }
    assertThat(InVivoCode.read(human.workspace))
        .containsExactly(new InVivoCode("in-vivo/the-only-way", "the only way", "ada", "acme", ""));
    assertThat(human.record("bob").statements()).hasSize(1);
    human.passages();
    assertThat(human.small.read("codebook/passages/unanchored.csv"))
        .contains(
            "bob.jsonl,2,bob,acme,in-vivo/nobody-said,We like it.,the codebooks have no code");
  }

  @Test
  void memosMayBeManyOnPassagesDocumentsAndCodes() throws IOException {
    try (EventLog log = human.log("ada")) {
      log.memo(human.anchor(HumanWorkspace.SECOND), "who is we?");
      log.memo(human.anchor(HumanWorkspace.SECOND), "and what is it?");
      log.memo("acme", null, "short");
      log.memo(null, "black-box", "keep apart");
    }
    assertThat(human.record("ada").memos()).hasSize(4);
    human.passages();
    assertThat(human.small.read("codebook/passages/memos.csv"))
        .contains(",acme,p2,We like it.,,who is we?", ",,,,black-box,keep apart");
  }

  @Test
  void whatHasNoPlaceIsListedWithTheReasonAndTheRestGoesOn() throws IOException {
    human.small.write(
        "codebook/codings/ada.jsonl",
        """
        {"event":"add","coder":"ada","document":"acme","start":900,"end":950,"quotation":"Beyond the end.","code":"black-box"}
        {"event":"add","coder":"ada","document":"acme","quotation":"We like it.","code":"white-box"}
        {"event":"undo","coder":"ada","undoes":"nothing"}
        {"event":"finish","coder":"ada","document":"gone"}
        {"event":"add","coder":"ada","document":"acme","quotation":"We like it.","code":"black-box"}
        """);
    human.passages();
    assertThat(human.record("ada").statements()).hasSize(1);
    assertThat(human.small.read("codebook/passages/unanchored.csv"))
        .contains(
            "ada.jsonl,1,ada,acme,black-box,Beyond the end.,\"the text ends at 63, before 900..950,"
                + " and",
            "ada.jsonl,2,ada,acme,white-box,We like it.,the codebooks have no code `white-box`",
            "ada.jsonl,3,ada,,,,the coder has no event `nothing` to take back",
            "ada.jsonl,4,ada,gone,,,no text of a document `gone`");
  }

  @Test
  void aFileHoldsOneCoderAndACoderHasOneFile() throws IOException {
    human.small.write(
        "codebook/codings/ada.jsonl",
        "{\"event\":\"finish\",\"coder\":\"bob\",\"document\":\"acme\"}\n");
    assertThatThrownBy(() -> Coders.read(human.workspace))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("ada.jsonl:1: found an event of the coder `bob`")
        .hasMessageContaining("actant code merge");
  }
}
