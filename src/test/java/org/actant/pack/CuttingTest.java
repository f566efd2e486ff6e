package org.actant.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.actant.input.Json;
import org.actant.table.Csv;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CuttingTest {
  private static final String WORDS =
      "We said: “emissions & energy” fell by a third last year, said we.";

  @TempDir Path folder;
  Cutting cutting;

  @BeforeEach
  void withhold() throws IOException {
    var fixture = new PackFixture(folder.resolve("w"), "all rights reserved");
    fixture.write(
        "corpus/text/cloud.txt",
        WORDS + "\nThe title of this report is On Clouds And Other Things That Fly High.");
    cutting = Cutting.of(fixture.workspace, Sharing.of(fixture.workspace));
  }

  private Optional<Cutting.Result> cut(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return cutting.cut(file);
  }

  @Test
  void aFileWithoutSuchWordsStaysAsItIs() throws IOException {
    assertThat(cut("a.csv", "x,y\n\"quoted without need\",1\n")).isEmpty();
    assertThat(cut("a.md", "We said: emissions fell.")).isEmpty();
  }

  @Test
  void aTableKeepsItsFieldsAndTheirLengths() throws IOException {
    Cutting.Result cut = cut("a.csv", "id,quotation,n\nx,\"" + WORDS + "\",3\n").orElseThrow();
    var table = Csv.parse(Path.of("a.csv"), cut.text());
    assertThat(table.get(0, "quotation"))
        .hasSameSizeAs(WORDS)
        .startsWith("[withheld: 64 characters]")
        .endsWith("█.");
    assertThat(table.get(0, "n")).isEqualTo("3");
    assertThat(cut.runs()).isEqualTo(1);
    assertThat(cut.characters()).isEqualTo(64);
  }

  @Test
  void aRunOverTwoFieldsIsCutInTheFieldThatHasMostOfIt() throws IOException {
    Cutting.Result cut =
        cut("a.csv", "a,b\nWe said emissions energy fell,by a third\n").orElseThrow();
    assertThat(cut.text()).isEqualTo("a,b\n[withheld: 29 characters]████,by a third\n");
    assertThat(cut("b.csv", "a,b\nWe said emissions,energy fell by a\n")).isEmpty();
  }

  @Test
  void aStringOfJsonKeepsItsLengthThoughItWasWrittenWithEscapes() throws IOException {
    String words = WORDS.replace("“", "\"").replace("”", "\"").replace(" by", "\nby");
    Cutting.Result cut = cut("a.jsonl", Json.line(Map.of("quotation", words)) + "\n").orElseThrow();
    String quotation =
        (String) Json.parse(Path.of("a.jsonl"), 1, cut.text(), Map.class).get("quotation");
    assertThat(quotation).hasSameSizeAs(words).startsWith("[withheld");
  }

  @Test
  void markupKeepsItsTags() throws IOException {
    Cutting.Result cut =
        cut("a.html", "<p title=\"x\">" + WORDS.replace("&", "&amp;") + "</p><b>kept</b>")
            .orElseThrow();
    assertThat(cut.text())
        .startsWith("<p title=\"x\">[withheld: 64 characters]")
        .endsWith("█.</p><b>kept</b>");
  }

  @Test
  void wordsAreFoundAcrossTagsAndPlacesWhereALineMayBreak() throws IOException {
    String marked =
        "<td>We <b>said</b>: emis<wbr/>sions &amp; energy</td><td>fell by a <i>third</i>.</td>";
    assertThat(cut("a.html", marked).orElseThrow().text())
        .isEqualTo(
            "<td>███<b>████</b>██████<wbr/>[withheld]████</td><td>[withheld]<i>█████</i>.</td>");
  }

  @Test
  void wordsOfLatexAreReadWithoutItsCommands() throws IOException {
    String tex = "\\emph{We said}: ``e\\-missions \\& energy'' \\textbf{fell} by a third.";
    assertThat(cut("a.tex", tex).orElseThrow().text())
        .startsWith("\\emph{███████")
        .contains("\\-", "\\textbf{████}")
        .endsWith("[withheld]█.");
  }

  @Test
  void whatIsWrittenInAnotherEncodingCannotBeSearched() throws IOException {
    Path file = folder.resolve("a.csv");
    Files.writeString(file, WORDS, java.nio.charset.StandardCharsets.UTF_16);
    assertThat(Cutting.canSearch(file)).isFalse();
    Files.writeString(file, WORDS, java.nio.charset.StandardCharsets.UTF_16LE);
    assertThat(Cutting.canSearch(file)).isFalse();
    Files.writeString(file, WORDS);
    assertThat(Cutting.canSearch(file)).isTrue();
  }

  @Test
  void aTitleThatABibliographyACodeOrACaseNamesIsFree() throws IOException {
    var fixture = new PackFixture(folder.resolve("v"), "all rights reserved");
    String title = "Energy and Policy Considerations for Deep Learning in NLP";
    String standard = "A Corporate Accounting and Reporting Standard, revised edition 2004";
    String rating = "Delegated Regulation on rating data centres in the Union";
    fixture.write("corpus/text/cloud.txt", String.join(". ", title, standard, rating, WORDS));
    String bib = "@misc{s, title = {%s}, year = 2019}".formatted(title.replace("NLP", "{NLP}"));
    fixture.write("reports/guide/references.bib", bib);
    fixture.write("codebook/codes.yaml", "- id: carbon\n  source: \"" + standard + "\"\n");
    fixture.write("codebook/cases/a.yaml", "documents: {d: \"" + rating + "\"}\n");
    cutting = Cutting.of(fixture.workspace, Sharing.of(fixture.workspace));

    for (String free : java.util.List.of(title, standard, rating)) {
      assertThat(cut("a.md", free)).as(free).isEmpty();
    }
    assertThat(cut("b.md", WORDS)).isPresent();
  }

  @Test
  void wordsInAnAttributeAreCutToo() throws IOException {
    assertThat(cut("a.svg", "<g aria-label=\"" + WORDS + "\"/>").orElseThrow().text())
        .startsWith("<g aria-label=\"[withheld")
        .endsWith("█.\"/>");
  }

  @Test
  void aDocumentOfAReportIsNoText() {
    assertThat(Cutting.isText("reports/out/guide/guide.pdf")).isFalse();
    assertThat(Cutting.isText("reports/out/guide/guide.HTML")).isTrue();
  }
}
