package org.actant.discourse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.actant.discourse.PassageStatements.Status;
import org.actant.input.InputException;
import org.actant.input.UnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassageStatementsTest {
  @TempDir Path folder;

  private CodedWorkspace workspace(String... lines) throws Exception {
    return new CodedWorkspace(folder.resolve("ws"), lines);
  }

  @Test
  void onlyWhatPeopleStandForCountsUnlessSomebodyAsksForMore() throws Exception {
    var ws =
        workspace(
            "d 2020 - ada coded Acme - water supports",
            "d 2020 - machine accepted Acme - jobs supports",
            "d 2020 - machine suggested Acme - grid opposes",
            "d 2020 - machine rejected Acme - cost opposes");
    Statements people = PassageStatements.read(ws.workspace(), Status.PEOPLE);
    assertThat(people.list())
        .extracting(s -> s.value("concept").orElseThrow())
        .containsExactly("water", "jobs");
    assertThat(people.leftOut()).hasToString("{suggested=1}");
    Statements all = PassageStatements.read(ws.workspace(), Status.ALL);
    assertThat(all.list()).extracting(Statement::suggested).containsExactly(false, false, true);
    Account account = Networks.of(all, Recipe.of(Kind.AFFILIATION, Selection.of(all))).account();
    assertThat(account.warning())
        .isEqualTo("INCLUDES SUGGESTIONS: no person has judged 1 of these 3 statements");
  }

  @Test
  void whatTwoCodersSayOfOnePassageIsOneStatement() throws Exception {
    var ws =
        workspace(
            "d 2020 - machine suggested Acme - water supports",
            "same d 2020 - ada coded Acme - water supports",
            "same d 2020 - bob coded Acme - water supports",
            "same d 2020 - cy coded Acme - water opposes",
            "d 2020 - ada coded Acme - water supports");
    Statements all = PassageStatements.read(ws.workspace(), Status.ALL);
    assertThat(all.list()).extracting(Statement::id).containsExactly("id2", "id4", "id5");
    assertThat(all.list()).extracting(Statement::suggested).containsOnly(false);
    assertThat(all.leftOut()).containsEntry("the same by another coder", 2);
  }

  @Test
  void theDateIsAsExactAsTheDocumentSays() throws Exception {
    var ws =
        workspace(
            "a 2020-05-31 - ada coded Acme - water supports",
            "b 2021 - ada coded Acme - water supports",
            "c - - ada coded Acme - water supports");
    assertThat(PassageStatements.read(ws.workspace(), Status.PEOPLE).list())
        .extracting(Statement::when)
        .hasToString("[Optional[2020-05-31], Optional[2021], Optional.empty]");
  }

  @Test
  void kindsOfActorsComeFromTheStageActorsThenTheGazetteer() throws Exception {
    var ws = workspace("d 2020 - ada coded grid river grid -");
    ws.write(
        "codebook/actors.yaml",
        """
        version: 1
        issuer_pronouns: [we]
        organization_suffixes: [inc]
        actors:
          - {id: grid, name: grid, kind: nonhuman, type: infrastructure, aliases: [grid]}
          - {id: river, name: river, kind: human, type: group, aliases: [river]}
        """);
    ws.write("codebook/actors/actors.csv", "actor,id,kind,type\nriver,river,nonhuman,nature\n");
    Statements statements = PassageStatements.read(ws.workspace(), Status.PEOPLE);
    assertThat(statements.profile("actor", "grid"))
        .isEqualTo(new Statements.Profile(NodeKind.NONHUMAN, "infrastructure"));
    assertThat(statements.profile("target", "river"))
        .isEqualTo(new Statements.Profile(NodeKind.NONHUMAN, "nature"));
    assertThat(statements.profile("issuer", "Acme").type()).isEqualTo("company");
    assertThat(statements.profile("concept", "grid").kind()).isEqualTo(NodeKind.CONCEPT);
  }

  @Test
  void aTableOfAnEarlierVersionHasNoConceptsYet() throws Exception {
    var ws = workspace();
    ws.write(
        "codebook/passages/passages.csv",
        "id,document,year,start,end,code,coder,status,actor\n"
            + "x,d,2020,0,5,delegation,ada,coded,Acme\n");
    Statements statements = PassageStatements.read(ws.workspace(), Status.PEOPLE);
    assertThat(statements.list().getFirst().values())
        .containsEntry("actor", "Acme")
        .doesNotContainKey("concept");
  }

  @Test
  void withoutPassagesTheMessageSaysHowToGetThem() throws Exception {
    var ws = workspace();
    Files.delete(ws.workspace().resolve("codebook/passages/passages.csv"));
    assertThatThrownBy(() -> PassageStatements.read(ws.workspace(), Status.PEOPLE))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("actant code machine")
        .hasMessageContaining("--dna");
  }

  @Test
  void anUnknownStanceIsRefused() throws Exception {
    var ws = workspace("d 2020 - ada coded Acme - water likes");
    assertThatThrownBy(() -> PassageStatements.read(ws.workspace(), List.of(Status.CODED)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("passages.csv")
        .hasMessageContaining("`likes`");
  }
}
