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
                2025,
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

  @Test
  void aClaimMeetsItsAnswerOrItsSilence() throws Exception {
    SmallWorkspace small =
        corpus().write("codebook/cases/acme.yaml", CASE.formatted("renewables, nuclear"));
    small.run(new ClaimsStage());
    Table claims = read(small, "claims.csv");
    assertThat(column(claims, "status")).containsExactly("done", "planned", "planned");
    assertThat(column(claims, "target_year")).containsExactly("", "2030", "");
    assertThat(column(claims, "normalized")).startsWith("100 %", "50 %");

    Table pairs = read(small, "pairs.csv");
    int answer = pairs.index("answer_quotation");
    List<String> pair =
        pairs.rows().stream()
            .filter(row -> row.get(answer).startsWith("However"))
            .findFirst()
            .orElseThrow();
    assertThat(pair.get(pairs.index("label"))).isEqualTo("contests");
    assertThat(pair.get(pairs.index("reason"))).contains("`misleading`");
    assertThat(pair.get(pairs.index("comparison")))
        .isEqualTo("100 % claimed, 64 % answered: 36 % less");
    assertThat(pair.get(pairs.index("addressed"))).isEqualTo("sentence");

    Table silences = read(small, "silences.csv");
    assertThat(column(silences, "quotation"))
        .contains("Our nuclear power plant will open in 2035.");
    assertThat(column(read(small, "inquiries.csv"), "query"))
        .anyMatch(query -> query.contains("\"Acme\""));

    Table gaps = read(small, "case_gaps.csv");
    assertThat(column(gaps, "what"))
        .contains("lost", "nuclear")
        .doesNotContain("acme", "renewables");
    Table matrix = read(small, "case_matrix.csv");
    assertThat(column(matrix, "silences")).containsExactly("0", "1");
    assertThat(matrix.get(0, "claim_anchor")).startsWith("acme p. p1, 0..");
  }

  @Test
  void whatAPersonSaysHoldsWithoutASearch() throws Exception {
    SmallWorkspace small = corpus();
    small.run(new ClaimsStage());
    String machine = small.read("codebook/claims/suggested.csv");
    Table pairs = read(small, "pairs.csv");
    String id = pairs.get(0, "pair");
    PairVerdicts.add(
        small.workspace(),
        new PairVerdict(
            "2025-01-01T00:00:00Z", "ada", PairVerdict.Kind.REJECT, id, "a", "b", null, null));
    assertThat(small.run(new ClaimsStage()).worked()).as("tasks done").isEqualTo(1);
    assertThat(read(small, "pairs.csv").get(0, "status")).isEqualTo("rejected");
    assertThat(small.read("codebook/claims/suggested.csv")).isEqualTo(machine);
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
