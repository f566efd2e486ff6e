package org.actant.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.actant.SmallWorkspace;
import org.actant.input.InputException;
import org.actant.table.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Coders of a small workspace, whose paragraphs are the units since nobody annotated sentences.
class ReliabilityTest {
  private static final String CODES =
      """
      version: 1
      title: Test
      codes:
        - {id: enrollment, label: E, definition: D, source: S, use_when: U, do_not_use_when: N, examples: [X], cues: []}
        - {id: dissidence, label: E, definition: D, source: S, use_when: U, do_not_use_when: N, examples: [X], cues: []}
      """;
  private static final String CONCEPTS =
      """
      version: 1
      title: Test
      dimension: concept
      codes:
        - {id: offsets, label: E, definition: D, source: S, use_when: U, do_not_use_when: N, examples: [X], cues: []}
      """;
  private static final String FIRST = "Acme has signed the pledge.";
  private static final String SECOND = "Others refuse to sign it.";
  private static final String THIRD = "Nothing happens here at all.";

  @TempDir Path folder;
  private SmallWorkspace small;

  @BeforeEach
  void makeWorkspace() throws IOException {
    small =
        new SmallWorkspace(folder)
            .add("one", "Acme", "company", 2024, FIRST, SECOND, THIRD)
            .add("two", "Other", "ngo", 2023, FIRST, SECOND)
            .write("codebook/ant.yaml", CODES)
            .write("codebook/concepts.yaml", CONCEPTS)
            .write(
                "codebook/actors.yaml",
                "version: 1\nissuer_pronouns: [we]\norganization_suffixes: [inc]\nactors: []\n");
  }

  @Test
  void thePlaceOfEveryFindingIsCounted() throws IOException {
    codings(
        "ada",
        add("one", FIRST, "enrollment", ""),
        add("one", SECOND, "dissidence", ""),
        end("one"));
    codings("ben", add("one", FIRST, "enrollment", ""), end("one"));

    Table agreement = read().agreement();

    assertThat(row(agreement, "code", "enrollment", "cohen-kappa"))
        .isEqualTo(
            "code,enrollment,cohen-kappa,ada+ben,1,,,3,1,no interval because there are fewer than"
                + " 10");
    assertThat(row(agreement, "code", "dissidence", "percent"))
        .startsWith("code,dissidence,percent,ada+ben,0.6667,,,3,1,");
    assertThat(row(agreement, "code", "dissidence", "alpha-nominal"))
        .startsWith("code,dissidence,alpha-nominal,ada+ben,0,,,3,1,");
    assertThat(row(agreement, "span", "enrollment", "alpha-u")).contains(",ada+ben,1,,,2,1,");
  }

  @Test
  void aDocumentThatOneHasNotFinishedIsNotCompared() throws IOException {
    codings("ada", add("one", FIRST, "enrollment", ""), end("one"), end("two"));
    codings("ben", add("one", SECOND, "dissidence", ""), end("two"));

    Reliability reliability = read();

    assertThat(reliability.disagreements().rows()).isEmpty();
    assertThat(row(reliability.agreement(), "code", "(all)", "alpha-masi"))
        .isEqualTo(
            "code,(all),alpha-masi,ada+ben,,,,2,0.4,not computable because all judgments are the"
                + " same (nothing coded), so that agreement by chance would be perfect, too");
    assertThat(reliability.documents().rows())
        .containsExactly(
            List.of("ada", "one", "finished", "1", "0"),
            List.of("ada", "two", "finished", "0", "0"),
            List.of("ben", "one", "worked on", "1", "0"),
            List.of("ben", "two", "finished", "0", "0"));
  }

  @Test
  void whoNeverFinishesIsTakenToHaveReadWhatTheyWorkedOn() throws IOException {
    codings("ada", add("one", FIRST, "enrollment", ""));
    codings("ben", add("one", SECOND, "dissidence", ""));

    Reliability reliability = read();

    assertThat(row(reliability.agreement(), "code", "enrollment", "percent")).contains(",0.6667,");
    assertThat(reliability.documents().rows())
        .containsExactly(
            List.of("ada", "one", "taken as finished", "1", "0"),
            List.of("ben", "one", "taken as finished", "1", "0"));
  }

  @Test
  void actorsAndStancesAreComparedWhereBothSpeakOfOneConcept() throws IOException {
    codings(
        "ada",
        add(
            "one",
            FIRST,
            null,
            "\"concept\":\"offsets\",\"actor\":\"Acme\",\"stance\":\"supports\""),
        add(
            "one",
            SECOND,
            null,
            "\"concept\":\"offsets\",\"actor\":\"Others\",\"stance\":\"opposes\""),
        end("one"));
    codings(
        "ben",
        add("one", FIRST, null, "\"concept\":\"offsets\",\"actor\":\"Acme\",\"stance\":\"mixed\""),
        add("one", SECOND, null, "\"concept\":\"offsets\",\"stance\":\"opposes\""),
        end("one"));

    Reliability reliability = read();

    assertThat(row(reliability.agreement(), "actor", "offsets", "percent")).contains(",0.5,,,2,1,");
    assertThat(row(reliability.agreement(), "stance", "offsets", "percent"))
        .contains(",0.5,,,2,1,");
    // 1 and 0, -1 and -1: the pairs differ by 1 and 0, all judgments by 22/12 in the mean
    assertThat(row(reliability.agreement(), "stance", "offsets", "alpha-interval"))
        .contains(",ada+ben,0.7273,,,2,1,");
    assertThat(reliability.disagreements().rows())
        .extracting(List::getFirst)
        .containsExactly("stance", "actor");
  }

  @Test
  void disagreementsShowWhatEitherMarked() throws IOException {
    codings(
        "ada",
        add("one", FIRST, "enrollment", "\"actor\":\"Acme\""),
        add("one", SECOND, "dissidence", ""),
        end("one"));
    codings("ben", add("one", "signed the pledge", "enrollment", "\"actor\":\"Acme\""), end("one"));

    assertThat(read().disagreements().rows())
        .containsExactly(
            List.of(
                "extent",
                "one",
                "1",
                "p1",
                "0",
                FIRST,
                "ada",
                "ben",
                FIRST,
                "signed the pledge",
                "enrollment",
                "enrollment",
                "Acme",
                "Acme",
                "",
                "",
                "",
                ""),
            List.of(
                "one-coded",
                "one",
                "2",
                "p2",
                "29",
                SECOND,
                "ada",
                "ben",
                SECOND,
                "",
                "dissidence",
                "",
                "",
                "",
                "",
                "",
                "",
                ""));
  }

  @Test
  void threeCodersAreComparedInPairsAndTogether() throws IOException {
    for (String coder : List.of("ada", "ben", "cy")) {
      codings(coder, add("one", FIRST, "enrollment", ""), end("one"));
    }

    Table agreement = read().agreement();

    assertThat(
            agreement.filter(row -> row.get(0).equals("code") && row.get(1).equals("(all)")).rows())
        .extracting(row -> row.get(3))
        .containsOnly("ada+ben", "ada+ben+cy", "ada+cy", "ben+cy");
    assertThat(row(agreement, "code", "enrollment", "fleiss-kappa")).contains("ada+ben+cy,1,");
  }

  @Test
  void withoutTwoCodersThereIsAReasonAndNoNumber() throws IOException {
    assertThat(read().agreement().rows())
        .isNotEmpty()
        .allSatisfy(row -> {
          assertThat(row.get(4)).isEmpty();
          assertThat(row.get(7)).isEqualTo("0");
          assertThat(row.get(9)).isEqualTo("not computable because nobody has coded anything yet");
        });

    codings("ada", add("one", FIRST, "enrollment", ""), end("one"));

    assertThat(read().agreement().rows())
        .isNotEmpty()
        .allSatisfy(row -> {
          assertThat(row.get(4)).isEmpty();
          assertThat(row.get(7)).isEqualTo("0");
          assertThat(row.get(9))
              .isEqualTo(
                  "not computable because only ada has coded anything, and agreement takes two");
        });
  }

  @Test
  void withoutACommonDocumentThereIsAReasonAndNoNumber() throws IOException {
    codings("ada", add("one", FIRST, "enrollment", ""), end("one"));
    codings("ben", add("two", FIRST, "enrollment", ""), end("two"));

    assertThat(read().agreement().rows())
        .isNotEmpty()
        .allSatisfy(row -> {
          assertThat(row.get(4)).isEmpty();
          assertThat(row.get(7)).isEqualTo("0");
          assertThat(row.get(9))
              .isEqualTo("not computable because they have finished no document in common");
        });
  }

  @Test
  void theStageWritesTheSameAgain() throws IOException {
    codings("ada", add("one", FIRST, "enrollment", ""), end("one"));
    codings("ben", add("one", FIRST, "enrollment", ""), end("one"));
    small.run(new AgreementStage());
    String first = small.read("codebook/agreement/agreement.csv");
    small.write("codebook/codings/ben.jsonl", "\n" + small.read("codebook/codings/ben.jsonl"));
    small.run(new AgreementStage());

    assertThat(small.read("codebook/agreement/agreement.csv")).isEqualTo(first);
    assertThat(small.read("codebook/agreement/coders.csv"))
        .isEqualTo(
            """
            coder,document,state,statements,rejected
            ada,one,finished,1,0
            ben,one,finished,1,0
            """);
  }

  @Test
  void aCoderWhomNobodyKnowsIsRefused() throws IOException {
    codings("ada", add("one", FIRST, "enrollment", ""), end("one"));

    assertThatThrownBy(() -> Reliability.read(small.workspace(), Set.of("eve")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("`eve`")
        .hasMessageContaining("ada");
  }

  private Reliability read() throws IOException {
    return Reliability.read(small.workspace(), Set.of());
  }

  private static String row(Table agreement, String scope, String code, String coefficient) {
    return agreement.rows().stream()
        .filter(row -> row.subList(0, 3).equals(List.of(scope, code, coefficient)))
        .map(row -> String.join(",", row))
        .findFirst()
        .orElseThrow();
  }

  private void codings(String coder, String... events) throws IOException {
    var lines = new StringBuilder();
    int second = 10;
    for (String event : events) {
      lines.append(
          "{\"id\":\"%s%s\",\"at\":\"2026-03-01T09:00:%sZ\",\"coder\":\"%s\",%s}\n"
              .formatted(coder, second, second, coder, event));
      second++;
    }
    small.write("codebook/codings/" + coder + ".jsonl", lines.toString());
  }

  private static String add(String document, String quotation, @Nullable String code, String more) {
    return "\"event\":\"add\",\"document\":\"%s\",\"quotation\":\"%s\"%s%s"
        .formatted(
            document,
            quotation,
            code == null ? "" : ",\"code\":\"" + code + "\"",
            more.isEmpty() ? "" : "," + more);
  }

  private static String end(String document) {
    return "\"event\":\"finish\",\"document\":\"%s\"".formatted(document);
  }
}
