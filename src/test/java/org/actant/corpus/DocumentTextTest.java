package org.actant.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.actant.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentTextTest {
  private static final DocumentText TWO_PAGES =
      new DocumentText(
          "acme",
          "Growth\n\nIt grew.\n\nAnd shrank.",
          List.of(
              new Page(
                  1,
                  "iv",
                  595.3,
                  841.9,
                  0,
                  16,
                  List.of(
                      new LineBox(0, 6, new TextBox(72, 80.25, 100, 14)),
                      new LineBox(8, 16, new TextBox(72, 100, 60.5, 12), ">QQQQQQQQ"))),
              new Page(2, "", 595.3, 841.9, 16, 16, List.of()),
              new Page(
                  3,
                  "v",
                  595.3,
                  841.9,
                  18,
                  29,
                  List.of(new LineBox(18, 29, new TextBox(72, 80, 70, 12))))),
          List.of(
              new Block(0, 6, Block.Kind.HEADING),
              new Block(8, 16, Block.Kind.PARAGRAPH),
              new Block(18, 29, Block.Kind.LIST_ITEM)));

  @TempDir Path folder;

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    TWO_PAGES.write(folder);
    assertThat(DocumentText.read(folder, "acme")).isEqualTo(TWO_PAGES);
  }

  @Test
  void aRecognizedPageKeepsItsConfidence() throws IOException {
    Page page = new Page(1, "1", 595.3, 841.9, 0, 5, List.of()).recognized(91);
    var document = new DocumentText("scan", "Words", List.of(page), List.of());
    document.write(folder);
    assertThat(Files.readString(folder.resolve("scan.layout.json"))).contains(",\"ocr\":91,");
    assertThat(DocumentText.read(folder, "scan")).isEqualTo(document);
  }

  @Test
  void theLayoutFileIsWrittenAsDescribed() throws IOException {
    TWO_PAGES.write(folder);
    assertThat(Files.readString(folder.resolve("acme.layout.json")))
        .isEqualTo(
            """
            {"layout":2,"id":"acme","chars":29,
            "pages":[
            {"number":1,"label":"iv","size":[5953,8419],"text":[0,16],"lines":[
            [0,6,720,803,1000,140,""],[8,16,720,1000,605,120,">QQQQQQQQ"]]},
            {"number":2,"label":"","size":[5953,8419],"text":[16,16],"lines":[
            ]},
            {"number":3,"label":"v","size":[5953,8419],"text":[18,29],"lines":[
            [18,29,720,800,700,120,""]]}],
            "blocks":[
            [0,6,"heading"],[8,16,"paragraph"],[18,29,"list-item"]]}
            """);
  }

  @Test
  void aTextThatWasChangedByHandIsRefused() throws IOException {
    TWO_PAGES.write(folder);
    Files.writeString(folder.resolve("acme.txt"), "Growth");
    assertThatThrownBy(() -> DocumentText.read(folder, "acme"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("acme has 6 characters; expected 29");
  }

  @Test
  void aLayoutOfAnOlderVersionIsToBeWrittenAgain() throws IOException {
    Files.writeString(folder.resolve("acme.txt"), "Growth");
    Files.writeString(
        folder.resolve("acme.layout.json"),
        """
        {"layout":1,"id":"acme","chars":6,"pages":[
        {"number":1,"label":"iv","size":[5953,8419],"text":[0,6],"lines":[
        [0,6,720,803,1000,140]]}],"blocks":[[0,6,"heading"]]}
        """);
    assertThatThrownBy(() -> DocumentText.read(folder, "acme"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("layout version 1")
        .hasMessageContaining("actant corpus ingest");
  }

  @Test
  void aQuotationHasABoxOnEachLineItTouches() {
    assertThat(TWO_PAGES.boxes(3, 21))
        .containsExactly(
            new PageBox(1, new TextBox(122, 80.25, 50, 14)),
            new PageBox(1, new TextBox(72, 100, 24, 12)),
            new PageBox(3, new TextBox(72, 80, 19.1, 12)));
    assertThat(TWO_PAGES.boxes(11, 14))
        .containsExactly(new PageBox(1, new TextBox(81, 100, 9, 12)));
    assertThat(TWO_PAGES.boxes(6, 8)).isEmpty();
  }

  @Test
  void aTextWithoutPagesHasNoBoxes() {
    var unpaged =
        new DocumentText(
            "note", "Growth", List.of(new Page(1, "", 0, 0, 0, 6, List.of())), List.of());
    assertThat(unpaged.boxes(0, 6)).isEmpty();
  }

  @Test
  void aPassageIsABlockWithItsPage() {
    assertThat(TWO_PAGES.passages())
        .containsExactly(
            new Passage("acme", 1, 0, 6, 1, "iv", Block.Kind.HEADING, "Growth"),
            new Passage("acme", 2, 8, 16, 1, "iv", Block.Kind.PARAGRAPH, "It grew."),
            new Passage("acme", 3, 18, 29, 3, "v", Block.Kind.LIST_ITEM, "And shrank."));
  }

  @Test
  void everyOffsetHasAPage() {
    assertThat(TWO_PAGES.pageAt(0).number()).isEqualTo(1);
    assertThat(TWO_PAGES.pageAt(15).number()).isEqualTo(1);
    assertThat(TWO_PAGES.pageAt(18).number()).isEqualTo(3);
    assertThat(TWO_PAGES.pageAt(29).number()).isEqualTo(3);
  }
}
