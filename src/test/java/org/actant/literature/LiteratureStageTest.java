package org.actant.literature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.actant.experiment.replication.ClaimTables;
import org.actant.input.InputException;
import org.actant.table.Column;
import org.actant.table.Schema;
import org.actant.workspace.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiteratureStageTest {
  private static final String RESULTS = "experiments/results/replications/claims.csv";
  private static final String PRACTICES = "experiments/results/practices/practices.csv";
  private static final Schema KINDS =
      new Schema("sources", List.of("id"), List.of(Column.text("id", ""), Column.text("kind", "")));

  @TempDir Path root;
  private Shelf shelf;

  @BeforeEach
  void makeShelf() throws IOException {
    shelf = new Shelf(root);
  }

  @Test
  void hasNothingToDoWithoutFigures() throws IOException {
    assertThat(new LiteratureStage().tasks(shelf.workspace)).isEmpty();
  }

  @Test
  void doesItsWorkOnce() throws IOException {
    shelf.figure("f", "2", "a").input("f", "a", "2");
    topic("technique", "pruning", "prun*", "pruning-saves", "filter-pruning", "compression");

    assertThat(shelf.run().worked()).isEqualTo(2);
    assertThat(shelf.run().worked()).isZero();
    shelf.input("f", "b", "2").figure("g", "3", "");
    assertThatThrownBy(shelf::run).isInstanceOf(InputException.class);
  }

  // ---- beside what was measured

  @Test
  void setsAPublishedFigureBesideAMeasuredOneAndNeverMixesTiersInSilence() throws IOException {
    shelf.figure("f", "47", "", "unit", "%", "tier", "T3");
    shelf.add(LiteratureTables.COMPARISONS, "figure", "f", "claim", "c", "part", "saved");
    result("c", "saved", "30.6", "7", "48.2", "direction only");
    shelf.run();

    assertThat(shelf.row(LiteratureTables.BESIDE))
        .containsEntry("published", "47")
        .containsEntry("measured", "30.6")
        .containsEntry("low", "7")
        .containsEntry("published_inside", "true")
        .containsEntry("published_tier", "T3")
        .containsEntry("measured_tier", "T6")
        .containsEntry("tiers", "mixed")
        .containsEntry("verdict", "direction only");
  }

  @Test
  void saysWhereAPublicationDoesNotTellItsTier() throws IOException {
    shelf.figure("f", "80", "", "unit", "%");
    shelf.add(LiteratureTables.COMPARISONS, "figure", "f", "claim", "c", "part", "saved");
    result("c", "saved", "30.6", "7", "48.2", "direction only");
    shelf.run();

    assertThat(shelf.row(LiteratureTables.BESIDE))
        .containsEntry("tiers", "unknown")
        .containsEntry("published_inside", "false");
  }

  @Test
  void saysWhereNothingWasMeasured() throws IOException {
    shelf.figure("f", "47", "");
    shelf.add(LiteratureTables.COMPARISONS, "figure", "f", "claim", "c", "part", "saved");
    shelf.run();

    assertThat(shelf.row(LiteratureTables.BESIDE))
        .containsEntry("verdict", "not measured")
        .containsEntry("measured", "")
        .containsEntry("published_inside", "")
        .containsEntry("tiers", "");
  }

  @Test
  void saysThatAClaimHasNoSuchPart() throws IOException {
    shelf.figure("f", "47", "");
    shelf.add(LiteratureTables.COMPARISONS, "figure", "f", "claim", "c", "part", "savings");
    result("c", "saved", "30.6", "7", "48.2", "direction only");
    shelf.run();

    assertThat(shelf.row(LiteratureTables.BESIDE))
        .containsEntry("verdict", "not measured")
        .containsEntry("reason", "the claim c has no such part, only `saved`");
  }

  // ---- tested claims

  @Test
  void linksASentenceToTheStudyThatTestsWhatItSays() throws IOException {
    topics();
    result("pruning-saves", "energy", "33", "18", "45", "reproduced");
    passage("p1", "Pruning cut the energy of a request by 40%.", Map.of());
    shelf.run();

    assertThat(shelf.row(LiteratureTables.TESTED))
        .containsEntry("passage", "p1")
        .containsEntry("from", "passages")
        .containsEntry("page", "3")
        .containsEntry("topic", "pruning")
        .containsEntry("technique_words", "pruning")
        .containsEntry("effect_words", "cut; energy; 40%")
        .containsEntry("stated", "40%")
        .containsEntry("negations", "")
        .containsEntry("measured", "33")
        .containsEntry("verdict", "reproduced")
        .containsEntry(
            "link",
            "`pruning` is a word of the topic pruning, which the claim pruning-saves tests; `cut`"
                + " speaks of saving");
  }

  @Test
  void testsOfAccuracyNeedAWordOfAccuracy() throws IOException {
    topics();
    result("pruning-saves", "energy", "33", "18", "45", "reproduced");
    shelf.add(
        RESULTS,
        resultSchema(),
        "claim",
        "pruning-saves",
        "part",
        "loss",
        "metric",
        "accuracy",
        "measured",
        "1",
        "verdict",
        "reproduced");
    passage("p1", "Pruning costs accuracy.", Map.of());
    passage("p2", "Pruning is done in the spring.", Map.of());
    shelf.run();

    assertThat(shelf.row(LiteratureTables.TESTED))
        .containsEntry("passage", "p1")
        .containsEntry("part", "loss");
  }

  @Test
  void showsTheWordsThatMayTurnASentenceAround() throws IOException {
    topics();
    result("pruning-saves", "energy", "33", "18", "45", "reproduced");
    passage("p1", "Pruning does not cut energy.", Map.of());
    shelf.run();

    assertThat(shelf.row(LiteratureTables.TESTED)).containsEntry("negations", "not");
  }

  @Test
  void prefersTheTableOfClaimsAndTakesASentenceOnce() throws IOException {
    topics();
    result("pruning-saves", "energy", "33", "18", "45", "reproduced");
    passage("p1", "Pruning cut energy.", Map.of("code", "program"));
    passage("p2", "Pruning cut energy.", Map.of("code", "delegation"));
    shelf.add(
        Sentence.CLAIMS,
        claimSchema(),
        "claim",
        "c9",
        "document",
        "d",
        "start",
        "10",
        "end",
        "40",
        "quotation",
        "Pruning cut energy.");
    shelf.run();

    assertThat(shelf.row(LiteratureTables.TESTED))
        .containsEntry("passage", "c9")
        .containsEntry("from", "claims");
  }

  @Test
  void aClaimMadeInTheIssuersPlaceIsTheWordOfWhoSaysSo() throws IOException {
    topics();
    result("pruning-saves", "energy", "33", "18", "45", "reproduced");
    shelf.add(
        Sentence.CLAIMS,
        claimSchema(),
        "claim",
        "c9",
        "document",
        "d",
        "speaker",
        "A University",
        "issuer",
        "Acme",
        "start",
        "10",
        "end",
        "40",
        "quotation",
        "Acme says that pruning cut energy.");
    shelf.run();

    assertThat(shelf.row(LiteratureTables.TESTED)).containsEntry("issuer", "A University");
  }

  @Test
  void isEmptyWhereNobodyClaimsAnything() throws IOException {
    topics();
    shelf.run();

    assertThat(shelf.table(LiteratureTables.TESTED)).isEmpty();
    assertThat(shelf.table(LiteratureTables.STAKEHOLDERS)).isEmpty();
  }

  @Test
  void leavesOutWhatAPersonHasRejected() throws IOException {
    topics();
    result("pruning-saves", "energy", "33", "18", "45", "reproduced");
    passage("p1", "Pruning cut energy.", Map.of("status", "rejected"));
    shelf.run();

    assertThat(shelf.table(LiteratureTables.TESTED)).isEmpty();
  }

  // ---- stakeholders

  @Test
  void saysWhoAsksWhoResistsAndWhatRegulates() throws IOException {
    topics();
    shelf.add("corpus/sources.csv", KINDS, "id", "d", "kind", "policy");
    passage("p1", "We support pruning.", stance("Ostrel", "supports", "compression", "company"));
    passage("p2", "Pruning fails us.", stance("Tarn", "opposes", "compression", "academia"));
    passage("p3", "Pruning shall be declared.", Map.of("actor_type", "government", "start", "70"));
    practice("1", "filter-pruning", "s", "small");
    practice("2", "threads", "s", "threads");
    shelf.run();

    assertThat(shelf.table(LiteratureTables.STAKEHOLDERS))
        .extracting(row -> row.get("role") + " " + row.get("actor") + " " + row.get("passage"))
        .containsExactly("asks Ostrel p1", "regulates Council p3", "resists Tarn p2");
    assertThat(shelf.table(LiteratureTables.VIEWS).getFirst())
        .containsEntry("topics", "pruning")
        .containsEntry("asks", "Ostrel")
        .containsEntry("asks_passages", "p1")
        .containsEntry("resists", "Tarn")
        .containsEntry("regulations", "Rules")
        .containsEntry("suggested", "3")
        .containsEntry("seen", "0");
    assertThat(shelf.table(LiteratureTables.VIEWS).getLast())
        .containsEntry("condition", "threads")
        .containsEntry("topics", "")
        .containsEntry("asks", "")
        .containsEntry("resists", "")
        .containsEntry("regulations", "");
  }

  @Test
  void doesNotTakeAStanceOnSomethingElseForOneOnThePractice() throws IOException {
    topics();
    passage("p1", "We support jobs and pruning.", stance("Ostrel", "supports", "jobs", "company"));
    shelf.run();

    assertThat(shelf.table(LiteratureTables.STAKEHOLDERS)).isEmpty();
  }

  @Test
  void refusesARoleThatThereIsNot() throws IOException {
    topics();
    shelf.add(LiteratureTables.ROLES, "role", "loves", "field", "stance", "value", "supports");

    assertThatThrownBy(shelf::run)
        .isInstanceOf(InputException.class)
        .hasMessageContaining("roles.csv:5")
        .hasMessageContaining("asks, resists or regulates");
  }

  @Test
  void bringsTopicsAndComparisonsThatFitThisProject() throws IOException {
    var own = new Workspace(Path.of("").toAbsolutePath());
    for (Topic topic :
        Topic.of(LiteratureFile.read(own, LiteratureTables.TOPICS), Topic.Kind.TECHNIQUE)) {
      assertThat(topic.claims())
          .allSatisfy(
              claim -> assertThat(Path.of("experiments/replications/" + claim + ".yaml")).exists());
    }
    LiteratureFile pairs = LiteratureFile.read(own, LiteratureTables.COMPARISONS);
    for (int row = 0; row < pairs.rows(); row++) {
      Path claim = Path.of("experiments/replications/" + pairs.text(row, "claim") + ".yaml");
      assertThat(Files.readString(claim)).contains(pairs.text(row, "part"));
    }
  }

  private void topics() throws IOException {
    topic("technique", "pruning", "prun*", "pruning-saves", "filter-pruning", "compression");
    topic("saving", "saving", "cut*;sav*", "", "", "");
    topic("resource", "resource", "energy", "", "", "");
    topic("accuracy", "accuracy", "accuracy", "", "", "");
    shelf.add(LiteratureTables.ROLES, "role", "asks", "field", "stance", "value", "supports");
    shelf.add(LiteratureTables.ROLES, "role", "resists", "field", "stance", "value", "opposes");
    shelf.add(
        LiteratureTables.ROLES,
        "role",
        "regulates",
        "field",
        "kind",
        "value",
        "policy",
        "actor_type",
        "government");
  }

  private void topic(
      String kind, String topic, String words, String claims, String techniques, String concepts)
      throws IOException {
    shelf.add(
        LiteratureTables.TOPICS,
        "kind",
        kind,
        "topic",
        topic,
        "words",
        words,
        "claims",
        claims,
        "techniques",
        techniques,
        "concepts",
        concepts);
  }

  private void passage(String id, String quotation, Map<String, String> more) throws IOException {
    var fields =
        new TreeMap<>(
            Map.of(
                "id",
                id,
                "document",
                "d",
                "title",
                "Rules",
                "issuer",
                "Council",
                "page",
                "3",
                "start",
                "10",
                "end",
                "40",
                "quotation",
                quotation,
                "status",
                "suggested"));
    fields.put("coder", "machine");
    fields.putAll(more);
    shelf.add(
        Sentence.PASSAGES,
        Sentence.PASSAGE,
        fields.entrySet().stream()
            .flatMap(e -> Stream.of(e.getKey(), e.getValue()))
            .toArray(String[]::new));
  }

  private static Map<String, String> stance(
      String actor, String stance, String concept, String type) {
    return Map.of("actor", actor, "stance", stance, "concept", concept, "actor_type", type);
  }

  private void result(
      String claim, String part, String measured, String low, String high, String verdict)
      throws IOException {
    shelf.add(
        RESULTS,
        resultSchema(),
        "claim",
        claim,
        "part",
        part,
        "study",
        "s",
        "condition",
        "small",
        "metric",
        "cost",
        "tier",
        "T6",
        "unit",
        "%",
        "measured",
        measured,
        "low",
        low,
        "high",
        high,
        "n",
        "5",
        "verdict",
        verdict);
  }

  private static Schema resultSchema() {
    return ClaimTables.CLAIMS;
  }

  private static Schema claimSchema() {
    return new Schema(
        "claims",
        List.of("claim"),
        Stream.of(
                "claim",
                "document",
                "speaker",
                "issuer",
                "actor_type",
                "year",
                "page",
                "start",
                "end",
                "quotation")
            .map(name -> Column.text(name, ""))
            .toList());
  }

  private void practice(String rank, String technique, String study, String condition)
      throws IOException {
    shelf.add(
        PRACTICES,
        Stakeholders.PRACTICES,
        "rank",
        rank,
        "technique",
        technique,
        "study",
        study,
        "condition",
        condition);
  }
}
