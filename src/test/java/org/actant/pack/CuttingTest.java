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
  void twoFieldsSideBySideAreNoRun() throws IOException {
    assertThat(cut("a.csv", "a,b\nWe said emissions energy,fell by a third last\n")).isEmpty();
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
  void wordsInAnAttributeAreCutToo() throws IOException {
    assertThat(cut("a.svg", "<g aria-label=\"" + WORDS + "\"/>").orElseThrow().text())
        .startsWith("<g aria-label=\"[withheld")
        .endsWith("█.\"/>");
  }

  @Test
  void whatIsNoTextIsLeftAlone() throws IOException {
    Path file = folder.resolve("a.txt");
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
    assertThat(cutting.cut(file)).isEmpty();
    assertThat(Cutting.isText("reports/out/guide/guide.pdf")).isFalse();
  }
}
