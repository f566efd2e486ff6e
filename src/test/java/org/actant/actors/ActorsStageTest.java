package org.actant.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.actant.SmallWorkspace;
import org.actant.input.InputException;
import org.actant.language.AnnotateStage;
import org.actant.table.Csv;
import org.actant.table.Table;
import org.actant.workspace.StageRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActorsStageTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2025-01-01T12:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;
  private SmallWorkspace small;

  @BeforeEach
  void makeWorkspace() throws IOException {
    small =
        new SmallWorkspace(folder)
            .add(
                "acme",
                "Acme",
                "company",
                2024,
                "We cool the servers with water. Our servers are efficient, says Microsoft.",
                "table: Acme water 3")
            .add("ngo", "River Watch", "ngo", 2024, "The river carries the water of the farmers.")
            .add("town", "Town Council", "government", 2024, "The farmers need the river.")
            .write(
                "codebook/actors.yaml",
                """
                version: 1
                issuer_pronouns: [we, our]
                expected: [water, e-waste]
                actors:
                  - {id: water, name: water, kind: nonhuman, type: nature, aliases: [water]}
                  - {id: river, name: river, kind: nonhuman, type: nature, aliases: [river]}
                  - {id: server, name: server, kind: nonhuman, type: technology, aliases: [server]}
                  - {id: farmers, name: farmers, kind: human, type: group, aliases: [farmer]}
                  - {id: e-waste, name: e-waste, kind: nonhuman, type: nature, aliases: [e-waste]}
                """);
    small.run(new AnnotateStage());
  }

  private Table table(String name) throws IOException {
    small.run(new ActorsStage());
    return Csv.read(folder.resolve("codebook/actors/" + name));
  }

  private DecisionDesk desk() throws IOException {
    small.run(new ActorsStage());
    return new DecisionDesk(small.workspace(), NOON, "ada", "because");
  }

  @Test
  void everyActorIsListedWithWhereAndHowItIsMentioned() throws IOException {
    assertThat(table("actors.csv").rows())
        .containsExactly(
            List.of("Acme", "acme", "human", "company", "2", "1", "Our (1); We (1)"),
            List.of("Microsoft", "microsoft", "human", "organization", "1", "1", "Microsoft (1)"),
            List.of("farmers", "farmers", "human", "group", "2", "2", "farmers (2)"),
            List.of("river", "river", "nonhuman", "nature", "2", "2", "river (2)"),
            List.of("server", "server", "nonhuman", "technology", "2", "1", "servers (2)"),
            List.of("water", "water", "nonhuman", "nature", "2", "2", "water (2)"));
    assertThat(table("mentions.csv").rows())
        .contains(List.of("ngo", "River Watch", "water", "nonhuman", "nature", "1", "water (1)"));
  }

  @Test
  void whoIsExpectedAndNotMentionedIsSilentWithWhereOthersSpeakOfIt() throws IOException {
    assertThat(table("silent.csv").rows())
        .contains(
            List.of(
                "Acme",
                "company",
                "farmers",
                "human",
                "group",
                "other types",
                "2",
                "River Watch (1); Town Council (1)",
                "ngo; town"),
            List.of(
                "Town Council",
                "government",
                "water",
                "nonhuman",
                "nature",
                "gazetteer; other types",
                "2",
                "Acme (1); River Watch (1)",
                "acme; ngo"),
            List.of(
                "River Watch", "ngo", "e-waste", "nonhuman", "nature", "gazetteer", "0", "", ""))
        .noneMatch(row -> row.get(2).equals("Microsoft"));
  }

  @Test
  void aDecisionMakesTheTablesAnewAndReadsNoDocumentAgain() throws IOException {
    Decision decision = desk().merge("microsoft", "Acme");
    assertThat(decision.says()).isEqualTo("Microsoft is Acme");
    StageRun run = small.run(new ActorsStage());
    assertThat(run.worked()).isEqualTo(1);
    assertThat(table("actors.csv").rows())
        .contains(
            List.of(
                "Acme", "acme", "human", "company", "3", "1", "Microsoft (1); Our (1); We (1)"));
    desk().undo(null);
    assertThat(table("actors.csv").rows()).anyMatch(row -> row.getFirst().equals("Microsoft"));
  }

  @Test
  void decisionsAreCheckedAgainstWhatIsThere() throws IOException {
    DecisionDesk desk = desk();
    assertThatThrownBy(() -> desk.merge("Microsft", "Acme"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("found the unknown actor `Microsft`")
        .hasMessageEndingWith(", such as Microsoft");
    assertThatThrownBy(() -> desk.merge("Acme", "acme"))
        .hasMessageContaining("which are one actor, Acme, already");
    assertThatThrownBy(() -> desk.rename("Microsoft", "water"))
        .hasMessageContaining("`water`, which is another actor's");
    assertThatThrownBy(() -> desk.split("Acme", "Azure", "Azure", List.of()))
        .hasMessageContaining("by which no document mentions Acme");
    assertThatThrownBy(() -> desk.split("Acme", "our", "us all", List.of("nowhere")))
        .hasMessageContaining("the unknown document `nowhere`");
    assertThatThrownBy(() -> desk.undo(null)).hasMessageContaining("no decision that holds");
    assertThat(folder.resolve("codebook/actors.jsonl")).doesNotExist();
  }

  @Test
  void aSpellingIsSplitOffInOneDocumentOnly() throws IOException {
    desk().split("river", "river", "River Alder", List.of("ngo"));
    assertThat(table("mentions.csv").rows())
        .anyMatch(row -> row.getFirst().equals("ngo") && row.get(2).equals("River Alder"))
        .anyMatch(row -> row.getFirst().equals("town") && row.get(2).equals("river"));
  }

  @Test
  void aWorkspaceWithoutDocumentsHasNoActors() throws IOException {
    var empty = new SmallWorkspace(folder.resolve("empty"));
    assertThat(empty.run(new ActorsStage()).worked()).isZero();
  }
}
