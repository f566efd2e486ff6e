package org.actant.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.actant.SmallWorkspace;
import org.actant.codebook.Codebook;
import org.actant.input.InputException;
import org.actant.language.AnnotateStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassagesStageTest {
  private static final String BOOK =
      """
      version: 1
      title: Test
      tuned_on: [seen]
      codes:
        - id: obligatory-passage-point
          label: Obligatory passage point
          definition: All must pass here.
          source: Callon 1986
          use_when: It is indispensable.
          do_not_use_when: It is only praised.
          examples: [The only way.]
          cues: ["only way to"]
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
                "heading: The only way to grow",
                "The cloud is the only way to grow. We like it.")
            .add("seen", "Other", "ngo", 2023, "This is the only way to go, they say.")
            .write("codebook/ant.yaml", BOOK)
            .write("codebook/actors.yaml", ACTORS);
  }

  private void run() throws IOException {
    small.run(new AnnotateStage());
    small.run(new CodeStage());
    small.run(new PassagesStage());
  }

  private List<String> passages() throws IOException {
    return small.read("codebook/passages/passages.csv").lines().skip(1).toList();
  }

  private static String event(
      String event, String coder, String document, String quotation, String more) {
    return "{\"event\":\"%s\",\"coder\":\"%s\",\"document\":\"%s\",\"quotation\":\"%s\",\"code\":\"obligatory-passage-point\"%s}\n"
        .formatted(event, coder, document, quotation, more);
  }

  @Test
  void suggestionsBecomePassagesWithPageAndQuotation() throws IOException {
    run();
    assertThat(small.read("codebook/passages/passages.csv"))
        .isEqualTo(
            """
            id,document,title,issuer,actor_type,year,date,page,page_label,start,end,quotation,code,coder,status,actor,target,concept,stance,codebook,reason
            f49f1d286c20,acme,Title of acme,Acme,company,2024,,2,p2,22,56,The cloud is the only way to grow.,obligatory-passage-point,machine,suggested,cloud,,,,%1$s,"`only way to` (cue `only way to`), by cloud"
            f33b010cfc10,seen,Title of seen,Other,ngo,2023,,1,p1,0,37,"This is the only way to go, they say.",obligatory-passage-point,machine,suggested,,,,,%1$s,`only way to` (cue `only way to`)
            """
                .formatted(Codebook.read(folder.resolve("codebook/ant.yaml")).label()));
    assertThat(small.read("codebook/passages/codes.csv"))
        .endsWith(
            "obligatory-passage-point,,Obligatory passage point,All must pass here.,Callon"
                + " 1986,2,0\n");
    assertThat(small.read("codebook/passages/cues.csv"))
        .contains("unseen,code,obligatory-passage-point,0,0,0,0,,,\n");
  }

  @Test
  void peoplesCodingsStandBesideTheSuggestions() throws IOException {
    small.write(
        "codebook/codings/ada.jsonl",
        event(
                "accept",
                "ada",
                "acme",
                "The cloud is the only way to grow.",
                ",\"start\":22,\"end\":56")
            + event("reject", "ada", "seen", "This is the only way to go, they say.", "")
            + event("add", "ada", "acme", "We like it.", ",\"actor\":\"Acme\",\"note\":\"praise\"")
            + event("add", "ada", "acme", "The cloud", "")
            + event("remove", "ada", "acme", "The cloud", ""));
    run();
    assertThat(passages())
        .satisfiesExactly(
            first -> assertThat(first).contains("The cloud is", ",machine,accepted,"),
            second ->
                assertThat(second).contains(",57,68,We like it.,", ",ada,coded,Acme,,,,,praise"),
            third -> assertThat(third).contains(",machine,rejected,"));
    assertThat(small.read("codebook/passages/codes.csv")).endsWith(",1,2\n");
  }

  @Test
  void whatSomebodyAcceptedStaysWhenTheCuesNoLongerSuggestIt() throws IOException {
    small.write("codebook/codings/ada.jsonl", event("accept", "ada", "acme", "We like it.", ""));
    run();
    assertThat(passages())
        .anyMatch(row -> row.contains("We like it.") && row.contains(",ada,coded,"));
  }

  @Test
  void whereCodersDifferASuggestionStaysASuggestion() throws IOException {
    String quotation = "The cloud is the only way to grow.";
    small.write("codebook/codings/ada.jsonl", event("accept", "ada", "acme", quotation, ""));
    small.write("codebook/codings/bob.jsonl", event("reject", "bob", "acme", quotation, ""));
    run();
    assertThat(passages().getFirst()).contains(",machine,suggested,");
  }

  @Test
  void codingsWithoutAPlaceAreListed() throws IOException {
    small.write(
        "codebook/codings/ada.jsonl",
        event("add", "ada", "acme", "Not there.", "")
            + "\n"
            + event("add", "ada", "gone", "Lost.", ""));
    run();
    assertThat(small.read("codebook/passages/unanchored.csv"))
        .isEqualTo(
            """
            file,line,coder,document,code,quotation,reason
            codebook/codings/ada.jsonl,1,ada,acme,obligatory-passage-point,Not there.,the quotation does not stand in the text
            codebook/codings/ada.jsonl,3,ada,gone,obligatory-passage-point,Lost.,no text of a document `gone` in this workspace
            """);
  }

  @Test
  void goldCodingsScoreTheCuesButAreNoPassages() throws IOException {
    small.write(
        PassagesStage.GOLD,
        event("add", "gold", "acme", "the only way", ",\"start\":-1,\"end\":-1")
            + event("add", "gold", "acme", "We like it.", "")
            + event("add", "gold", "seen", "This is", ""));
    run();
    assertThat(passages()).hasSize(2).noneMatch(row -> row.contains("gold"));
    assertThat(small.read("codebook/passages/cues.csv"))
        .as("the document that the cues were tuned on is told apart")
        .contains("tuned,code,obligatory-passage-point,1,1,1,1,1,1,1\n")
        .contains("unseen,code,obligatory-passage-point,1,1,2,1,1,0.5,0.6667\n")
        .contains("unseen,family,obligatory-passage-point,1,1,2,1,1,0.5,0.6667\n");
  }

  @Test
  void aBrokenLineNamesFileAndLine() throws IOException {
    run();
    small.write(
        "codebook/codings/ada.jsonl",
        event("add", "ada", "acme", "We like it.", "") + "{\"event\":\"add\"\n");
    assertThatThrownBy(() -> small.run(new PassagesStage()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("ada.jsonl:2: ");
    small.write("codebook/codings/ada.jsonl", event("approve", "ada", "acme", "We like it.", ""));
    assertThatThrownBy(() -> small.run(new PassagesStage()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("ada.jsonl:1: ")
        .hasMessageContaining("approve");
    small.write(
        "codebook/codings/ada.jsonl",
        "{\"event\":\"add\",\"coder\":\"ada\",\"document\":\"acme\",\"quotation\":\"We\"}\n");
    assertThatThrownBy(() -> small.run(new PassagesStage()))
        .hasMessageContaining("ada.jsonl:1: found an event without `code`");
  }

  @Test
  void aBrokenCodebookStopsTheCodingAndLeavesTheOldSuggestions() throws IOException {
    run();
    String before = small.read("codebook/machine/suggestions.csv");
    small.write("codebook/ant.yaml", BOOK.replace("\"only way to\"", "\"Only way\""));
    assertThatThrownBy(() -> small.run(new CodeStage()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("ant.yaml:12: ");
    assertThat(small.read("codebook/machine/suggestions.csv")).isEqualTo(before);
  }
}
