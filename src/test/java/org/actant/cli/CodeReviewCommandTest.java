package org.actant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.actant.SmallWorkspace;
import org.actant.coding.CodeStage;
import org.actant.language.AnnotateStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Coding by hand without a terminal: every key of the review has a line that does the same.
class CodeReviewCommandTest {
  private static final String BOOK =
      """
      version: 1
      title: Test
      codes:
        - id: passage-point
          label: Passage point
          definition: All must pass here.
          source: Callon 1986
          use_when: It is indispensable.
          do_not_use_when: It is only praised.
          examples: [The only way.]
          cues: ["only way to"]
        - id: black-box
          label: Black box
          definition: Nobody asks what is inside.
          source: Latour 1987
          use_when: It is taken as one thing.
          do_not_use_when: It is opened.
          examples: [It just works.]
          cues: []
      """;
  private static final String ACTORS =
      """
      version: 1
      issuer_pronouns: [we]
      organization_suffixes: [inc]
      actors:
        - {id: cloud, name: cloud, kind: nonhuman, type: infrastructure, aliases: [cloud]}
      """;

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
                "The cloud is the only way to grow.",
                "We like what it does for us.",
                "Growth is the only way to survive.")
            .write("codebook/ant.yaml", BOOK)
            .write("codebook/actors.yaml", ACTORS);
    small.run(new AnnotateStage());
    small.run(new CodeStage());
  }

  private CommandLineRun code(String input, String... words) {
    var line = new ArrayList<>(List.of("code"));
    line.addAll(List.of(words));
    line.addAll(List.of("--workspace", folder.toString()));
    InputStream real = System.in;
    try {
      System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
      return CommandLineRun.of(line.toArray(String[]::new));
    } finally {
      System.setIn(real);
    }
  }

  private String log(String coder) throws IOException {
    return small.read("codebook/codings/" + coder + ".jsonl");
  }

  @Test
  void everyDecisionIsAnEventAndTheNextReviewGoesOnAfterIt() throws IOException {
    var first = code("a\nq\n", "review", "--coder", "ada");
    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(first.out())
        .contains("-- 1 of 2", "[[The cloud is the only way to grow.]]", "code=passage-point");
    assertThat(log("ada")).contains("\"event\":\"accept\"");

    var second = code("", "review", "--coder", "ada");
    assertThat(second.out()).contains("-- 2 of 2", "[[Growth is the only way to survive.]]");
    assertThat(small.read("codebook/passages/passages.csv")).contains(",machine,accepted,");
  }

  @Test
  void aStatementIsEditedNotedAndTakenBack() throws IOException {
    var run =
        code(
            """
            e actor Tenants
            e extent the only way
            m who decides that?
            v only way to grow
            u
            c black-box; actor=Acme
            r not at all
            e nothing here
            u
            b
            d
            """,
            "review",
            "--coder",
            "ada");
    assertThat(run.exitCode()).as("a line that cannot be meant").isEqualTo(ExitCode.PARTIAL);
    assertThat(run.out())
        .contains(
            "> actor is `Tenants` now",
            "> extent is `the only way` now",
            "> coded `in-vivo/only-way-to-grow`",
            "! the field `nothing`",
            "Passage point: All must pass here.");
    assertThat(log("ada").lines()).hasSize(8);
    assertThat(small.read("codebook/passages/passages.csv").lines())
        .anyMatch(row -> row.contains("the only way,passage-point,ada,coded,Tenants,"))
        .anyMatch(row -> row.contains(",black-box,ada,coded,Acme,"))
        .noneMatch(row -> row.contains("in-vivo"));
  }

  @Test
  void aBlindCoderSeesSentencesAndNothingElse() throws IOException {
    code("a\na\n", "review", "--coder", "ada");
    var run = code("n\nc black-box\nn\nn\nf\nb\nf\n", "review", "--coder", "bob", "--blind");
    assertThat(run.out())
        .contains("-- 1 of 3", "[[We like what it does for us.]]")
        .doesNotContain("passage-point", "cue `", "accepted");
    assertThat(log("bob"))
        .contains("\"event\":\"add\"", "\"code\":\"black-box\"", "\"event\":\"finish\"");
    assertThat(code("", "review", "--coder", "bob", "--blind").out()).contains("nothing left");

    var one = code("", "review", "--coder", "eve", "--blind", "--order", "random").out();
    assertThat(one)
        .as("two sentences with suggestions, and the only one without")
        .contains("-- 1 of 3")
        .isEqualTo(code("", "review", "--coder", "dan", "--blind", "--order", "random").out());
  }

  @Test
  void scriptsAddNoteTakeBackAndList() throws IOException {
    var added =
        code("", "add", "acme", "We like what", "--code", "black-box", "--coder", "ada", "--json");
    assertThat(added.exitCode()).as(added.err()).isZero();
    assertThat(code("", "add", "acme", "only way", "--in-vivo", "--coder", "ada").exitCode())
        .isZero();
    assertThat(code("", "memo", "hm", "--document", "acme", "--coder", "ada").exitCode()).isZero();
    assertThat(code("", "codes").out()).contains("in-vivo/only-way");
    assertThat(code("", "undo", "--coder", "ada").out()).contains("took back memo");
    assertThat(code("", "log", "--coder", "ada").out())
        .contains("in-vivo", "undone")
        .hasLineCount(6);
    assertThat(code("", "coders").out()).contains("ada");
    assertThat(code("", "add", "acme", "No such words", "--code", "black-box").err())
        .contains("acme: the quotation does not stand in the text");
    assertThat(code("", "add", "acme", "--at", "5..900", "--code", "black-box").exitCode())
        .isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void cuesShowHowOftenPeopleAcceptedThem() {
    code("a\nr\n", "review", "--coder", "ada");
    var run = code("", "cues", "--json");
    assertThat(run.out())
        .contains("\"cue\" : \"passage-point: only way to\"")
        .contains("\"accepted\" : \"1\"", "\"rejected\" : \"1\"", "\"share\" : \"0.5\"")
        .contains("\"low\" : \"0.0945\"", "\"high\" : \"0.9055\"");
  }

  @Test
  void aTableIsJudgedInASpreadsheet() throws IOException {
    Path file = folder.resolve("statements.csv");
    assertThat(code("", "export", file.toString(), "--coder", "ada").exitCode()).isZero();
    String table = Files.readString(file);
    Files.writeString(
        file, table.replaceFirst(",,passage-point,cloud,", ",accept,passage-point,cloud,"));
    var run = code("", "import", file.toString(), "--coder", "ada");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(log("ada").lines()).singleElement().asString().contains("\"accept\"");
    Path workbook = folder.resolve("statements.xlsx");
    assertThat(code("", "export", workbook.toString(), "--coder", "ada").exitCode()).isZero();
    assertThat(code("", "import", workbook.toString(), "--coder", "ada").exitCode()).isZero();
    assertThat(log("ada").lines()).hasSize(1);
  }
}
