package org.actant.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.actant.SmallWorkspace;
import org.actant.input.InputException;
import org.actant.language.AnnotateStage;
import org.actant.search.IndexStage;
import org.actant.table.Csv;
import org.actant.table.Table;
import org.actant.workspace.Folders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimsStageTest {
  private static final String CASE =
      """
      title: Acme and the grid
      questions: [Who answers?]
      issuers: [Acme Cloud]
      actors: [Grid Watch]
      concepts: [%s]
      period: {from: 2022, to: 2025}
      documents: {acme: Acme's report, lost: A report that nobody has}
      """;

  @TempDir Path folder;

  private SmallWorkspace corpus() throws Exception {
    return corpus(2025);
  }

  private SmallWorkspace corpus(int yearOfTheAnswer) throws Exception {
    var small =
        new SmallWorkspace(folder)
            .add(
                "acme",
                "Acme Cloud",
                "company",
                2024,
                "In 2023 we matched 100% of our electricity use with renewable energy.",
                "We will reduce the carbon emissions of our data centers by 50% by 2030.",
                "Our nuclear power plant will open in 2035.")
            .add(
                "watch",
                "Grid Watch",
                "ngo",
                yearOfTheAnswer,
                "Acme says that it matched all with renewable energy. However, Acme matched only"
                    + " 64% of its electricity use with renewable energy by the hour, and its claim"
                    + " is misleading.",
                "Sheep are quiet.");
    for (String name :
        new String[] {
          "concepts.yaml", "actors.yaml", "lexicon/stance.yaml", "lexicon/claims.yaml"
        }) {
      small.write("codebook/" + name, Files.readString(Path.of("codebook/" + name)));
    }
    small.run(new AnnotateStage());
    small.run(new IndexStage());
    return small;
  }

  private Table read(SmallWorkspace small, String name) throws Exception {
    return Csv.read(small.workspace().resolve("codebook/claims/" + name));
  }

  private static List<String> column(Table table, String name) {
    return table.rows().stream().map(row -> row.get(table.index(name))).toList();
  }

  private static List<String> find(Table table, String column, String start) {
    int at = table.index(column);
    return table.rows().stream()
        .filter(row -> row.get(at).startsWith(start))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aClaimMeetsItsAnswerOrItsSilence() throws Exception {
    SmallWorkspace small =
        corpus().write("codebook/cases/acme.yaml", CASE.formatted("renewables, nuclear"));
    small.run(new ClaimsStage());
    Table claims = read(small, "claims.csv");
    Table own = claims.filter(row -> row.get(claims.index("voice")).equals("own"));
    assertThat(column(own, "status")).containsExactly("done", "planned", "planned");
    assertThat(column(own, "target_year")).containsExactly("", "2030", "");
    assertThat(column(own, "normalized")).startsWith("100 %", "50 %");

    Table pairs = read(small, "pairs.csv");
    List<String> pair = find(pairs, "answer_quotation", "However");
    assertThat(pair.get(pairs.index("label"))).isEqualTo("contests");
    assertThat(pair.get(pairs.index("reason"))).contains("`misleading`");
    assertThat(pair.get(pairs.index("comparison")))
        .isEqualTo("100 % claimed, 64 % answered: 36 % less");
    assertThat(pair.get(pairs.index("addressed"))).isEqualTo("sentence");
    assertThat(pair.get(pairs.index("timing"))).isEqualTo("later");

    Table silences = read(small, "silences.csv");
    assertThat(column(silences, "quotation"))
        .contains("Our nuclear power plant will open in 2035.")
        .doesNotContain("In 2023 we matched 100% of our electricity use with renewable energy.");
    assertThat(column(read(small, "inquiries.csv"), "query"))
        .anyMatch(query -> query.contains("\"Acme\""));

    Table gaps = read(small, "case_gaps.csv");
    assertThat(column(gaps, "what"))
        .contains("lost", "nuclear")
        .doesNotContain("acme", "renewables");
    Table matrix = read(small, "case_matrix.csv");
    List<String> nuclear = find(matrix, "concept", "nuclear");
    assertThat(nuclear.get(matrix.index("silences"))).isEqualTo("1");
    assertThat(matrix.get(0, "claim_anchor")).startsWith("acme p. p1, 0..");
  }

  @Test
  void aSilenceSaysWhatWasSearched() throws Exception {
    SmallWorkspace small = corpus();
    small.run(new ClaimsStage());
    Table silences = read(small, "silences.csv");
    List<String> nuclear = find(silences, "quotation", "Our nuclear");
    assertThat(nuclear.get(silences.index("terms"))).contains("nuclear").contains("plant");
    assertThat(nuclear.get(silences.index("documents"))).isEqualTo("1");
    assertThat(nuclear.get(silences.index("later_documents"))).isEqualTo("1");
    assertThat(nuclear.get(silences.index("reason"))).isEqualTo("nothing on the matter");
    Table searched = read(small, "searched.csv");
    assertThat(column(searched, "document")).containsExactly("watch");
    assertThat(column(searched, "year")).containsExactly("2025");
  }

  @Test
  void anOlderTextIsNoAnswer() throws Exception {
    SmallWorkspace small = corpus(2019);
    small.run(new ClaimsStage());
    Table pairs = read(small, "pairs.csv");
    List<String> pair = find(pairs, "answer_quotation", "However");
    assertThat(pair.get(pairs.index("timing"))).isEqualTo("earlier");
    assertThat(pair.get(pairs.index("label"))).isEqualTo("mentions");
    assertThat(pair.get(pairs.index("reason"))).startsWith("older than the claim");
    Table claims = read(small, "claims.csv");
    assertThat(find(claims, "quotation", "In 2023").get(claims.index("answers"))).isEqualTo("0");
    Table silences = read(small, "silences.csv");
    assertThat(find(silences, "quotation", "In 2023").get(silences.index("reason")))
        .startsWith("no document of anybody else from 2024 on")
        .endsWith("an older text speaks of it");
  }

  @Test
  void whoSpeaksForAnIssuerIsToldApart() throws Exception {
    SmallWorkspace small =
        corpus()
            .add(
                "study",
                "Dell Institute",
                "academia",
                2025,
                "According to Acme, its data centers used 40 GWh of electricity in 2024.",
                "Acme greenwashes its use of 40 GWh of electricity.");
    small.write("codebook/cases/acme.yaml", CASE.formatted("energy-use"));
    small.run(new AnnotateStage());
    small.run(new IndexStage());
    small.run(new ClaimsStage());
    Table claims = read(small, "claims.csv");
    Table reported = claims.filter(row -> row.get(claims.index("document")).equals("study"));
    assertThat(column(reported, "quotation"))
        .containsExactly("According to Acme, its data centers used 40 GWh of electricity in 2024.");
    assertThat(column(reported, "voice")).containsExactly("reported");
    assertThat(column(reported, "speaker")).containsExactly("Dell Institute");
    assertThat(column(reported, "issuer")).containsExactly("Acme Cloud");
    assertThat(column(reported, "reason")).containsExactly("according to `Acme`");

    Table matrix = read(small, "case_matrix.csv");
    Table told = matrix.filter(row -> row.get(matrix.index("voice")).equals("reported"));
    assertThat(column(told, "speakers")).containsExactly("Dell Institute");
    assertThat(column(told, "claims")).containsExactly("1");
    Table story = read(small, "case_translation.csv");
    Table spokesperson =
        story.filter(row -> row.get(story.index("told_by")).equals("reported claims"));
    assertThat(column(spokesperson, "moment")).containsExactly("spokesperson");
    assertThat(column(spokesperson, "actor")).containsExactly("Dell Institute");
    assertThat(column(spokesperson, "target")).containsExactly("Acme Cloud");
  }

  private static void reject(SmallWorkspace small, String pair) throws Exception {
    PairVerdicts.add(
        small.workspace(),
        new PairVerdict(
            "2025-01-01T00:00:00Z", "ada", PairVerdict.Kind.REJECT, pair, "a", "b", null, null));
  }

  @Test
  void whatAPersonSaysHoldsWithoutASearch() throws Exception {
    SmallWorkspace small = corpus();
    small.run(new ClaimsStage());
    String machine = small.read("codebook/claims/suggested.csv");
    Table pairs = read(small, "pairs.csv");
    reject(small, pairs.get(0, "pair"));
    assertThat(small.run(new ClaimsStage()).worked()).as("tasks done").isEqualTo(1);
    assertThat(read(small, "pairs.csv").get(0, "status")).isEqualTo("rejected");
    assertThat(small.read("codebook/claims/suggested.csv")).isEqualTo(machine);
  }

  @Test
  void aClaimWhoseAnswersAreAllRejectedIsSilent() throws Exception {
    SmallWorkspace small = corpus();
    small.run(new ClaimsStage());
    Table pairs = read(small, "pairs.csv");
    for (String pair : column(pairs, "pair")) {
      reject(small, pair);
    }
    small.run(new ClaimsStage());
    Table silences = read(small, "silences.csv");
    assertThat(find(silences, "quotation", "In 2023").get(silences.index("reason")))
        .startsWith("a person rejected ");
  }

  @Test
  void theSameBytesAreMadeAgain() throws Exception {
    SmallWorkspace small = corpus();
    small.run(new ClaimsStage());
    String first =
        small.read("codebook/claims/pairs.csv") + small.read("codebook/claims/claims.csv");
    Folders.delete(folder.resolve("codebook/claims"));
    small.run(new ClaimsStage());
    assertThat(small.read("codebook/claims/pairs.csv") + small.read("codebook/claims/claims.csv"))
        .isEqualTo(first);
  }

  @Test
  void withoutDocumentsTheTablesAreEmpty() throws Exception {
    var small = new SmallWorkspace(folder);
    small.write(
        "corpus/sources.csv", "id,title,issuer,actor_type,year,kind,language,url,licence,sha256\n");
    small.run(new ClaimsStage());
    for (String name :
        List.of(
            "claims",
            "evidence",
            "answers",
            "pairs",
            "silences",
            "trails",
            "searched",
            "inquiries",
            "cases",
            "case_matrix",
            "case_gaps")) {
      assertThat(read(small, name + ".csv").rows()).as(name).isEmpty();
    }
  }

  @Test
  void anUnknownConceptOfACaseIsNamed() throws Exception {
    SmallWorkspace small = corpus().write("codebook/cases/acme.yaml", CASE.formatted("renewable"));
    assertThatThrownBy(() -> small.run(new ClaimsStage()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("acme.yaml")
        .hasMessageContaining("`renewable`");
  }
}
