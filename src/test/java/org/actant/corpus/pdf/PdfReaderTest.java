package org.actant.corpus.pdf;

import static org.actant.corpus.pdf.PdfBuilder.BOLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.actant.corpus.Block;
import org.actant.corpus.Block.Kind;
import org.actant.corpus.DocumentText;
import org.actant.corpus.IngestStatus;
import org.actant.corpus.Limits;
import org.actant.corpus.LineBox;
import org.actant.corpus.Page;
import org.actant.corpus.Passage;
import org.actant.corpus.Reading;
import org.actant.corpus.TextBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public class PdfReaderTest {
  private static final String[] LEFT = {
    "The cooling towers of the plant draw their",
    "water from the river, and the permit that",
    "allows it ends in three years from now, as",
    "the council has been told more than once",
    "by those who live along its lower reaches."
  };
  private static final String[] RIGHT = {
    "Nobody has asked the fish. The report says",
    "that the temperature of the water will rise",
    "by less than two degrees, which the authors",
    "call negligible, and which the anglers call",
    "the end of the season in any warm summer."
  };

  @TempDir Path folder;

  @Test
  void columnsAreReadOneAfterTheOtherBelowAHeadingOverBoth() throws IOException {
    var pdf = new PdfBuilder().page().text(60, 90, 18, BOLD, "Water and who speaks for it");
    pdf.lines(60, 140, LEFT).lines(310, 140, RIGHT);
    assertThat(texts(pdf.read(folder)))
        .containsExactly(
            "Water and who speaks for it", String.join(" ", LEFT), String.join(" ", RIGHT));
  }

  @Test
  void columnsBelowASecondHeadingComeAfterBothColumnsOfTheFirst() throws IOException {
    var pdf = new PdfBuilder().page();
    pdf.text(60, 100, 14, BOLD, "First").lines(60, 125, LEFT).lines(310, 125, RIGHT);
    pdf.text(60, 230, 14, BOLD, "Second").lines(60, 255, RIGHT).lines(310, 255, LEFT);
    assertThat(texts(pdf.read(folder)))
        .containsExactly(
            "First",
            String.join(" ", LEFT),
            String.join(" ", RIGHT),
            "Second",
            String.join(" ", RIGHT),
            String.join(" ", LEFT));
  }

  @Test
  void aParagraphThatAColumnOrPageBreakCutsIsOne() throws IOException {
    var pdf = new PdfBuilder().page();
    pdf.lines(
        60,
        700,
        "The committee found that the figures in",
        "the annex had been rounded in favor of");
    pdf.text(60, 780, 7, "1 See the annex.");
    pdf.page()
        .lines(
            60,
            100,
            "the operator, and asked for the originals.",
            "They were never delivered to anyone.");
    DocumentText document = pdf.read(folder);
    assertThat(document.text())
        .contains(
            "The committee found that the figures in the annex had been rounded in favor of the"
                + " operator, and asked");
    assertThat(document.pages().get(1).start()).isEqualTo(document.text().indexOf("the operator"));
    assertThat(document.blocks().getFirst().kind()).isEqualTo(Kind.FOOTNOTE);
  }

  @Test
  void runningHeadsFeetAndPageNumbersAreNotText() throws IOException {
    var pdf = new PdfBuilder();
    for (int i = 1; i <= 4; i++) {
      pdf.page().text(60, 40, 8, "Acme Report 2023").text(60, 810, 8, "www.acme.example");
      pdf.text(520, 810, 8, Integer.toString(i + 6)).lines(60, 100 + 10 * i, LEFT);
    }
    DocumentText document = pdf.read(folder);
    assertThat(document.text()).doesNotContain("Acme Report", "www.acme", "7", "10");
    assertThat(document.pages()).extracting(Page::label).containsExactly("7", "8", "9", "10");
  }

  @Test
  void aNumberThatCountsWithThePagesTakesItsRunningHeadAlong() throws IOException {
    var pdf = new PdfBuilder();
    pdf.page().text(60, 40, 8, "Water and power 5").lines(60, 100, LEFT);
    pdf.page().text(60, 40, 8, "Water and power 6").lines(60, 110, RIGHT);
    pdf.page().lines(60, 120, LEFT);
    DocumentText document = pdf.read(folder);
    assertThat(document.text()).doesNotContain("Water and power");
    assertThat(document.pages()).extracting(Page::label).containsExactly("5", "6", "7");
  }

  @Test
  void aWordThatProgramsPutBeforeThePrintedNumberIsNoPartOfTheLabel() throws IOException {
    var pdf = new PdfBuilder();
    for (int i = 1; i <= 3; i++) {
      pdf.page().lines(60, 100, LEFT).text(300, 800, 9, Integer.toString(i));
    }
    DocumentText document = pdf.prefixed("CORP").read(folder);
    assertThat(document.pages()).extracting(Page::label).containsExactly("1", "2", "3");
  }

  @Test
  void aFilesOwnOrderOfItsArticlesIsFollowed() throws IOException {
    var pdf = new PdfBuilder().page().lines(60, 100, LEFT).lines(60, 300, RIGHT);
    pdf.beads(new double[] {50, 280, 300, 380}, new double[] {50, 80, 300, 180});
    assertThat(texts(pdf.read(folder)))
        .containsExactly(String.join(" ", RIGHT), String.join(" ", LEFT));
  }

  @Test
  void theLabelsOfAChartInABoxStayOutOfTheTextBesideIt() throws IOException {
    var pdf = new PdfBuilder().page().lines(60, 140, LEFT).lines(60, 212, RIGHT);
    pdf.box(300, 120, 540, 300).text(320, 145, 9, "Degrees by month");
    for (int i = 0; i < 5; i++) {
      pdf.text(320, 164 + 24 * i, 7, Integer.toString(20 - 4 * i));
      pdf.text(360 + 30 * i, 280, 7, List.of("Jan", "Mar", "May", "Jul", "Sep").get(i));
    }
    assertThat(texts(pdf.read(folder)))
        .startsWith(String.join(" ", LEFT), String.join(" ", RIGHT), "Degrees by month");
  }

  @Test
  void yearsOverTheColumnsOfATableAreNotPageNumbers() throws IOException {
    var pdf = new PdfBuilder();
    for (int i = 0; i < 3; i++) {
      pdf.page().text(200, 60, 10, "2016").text(300, 60, 10, "2017").text(400, 60, 10, "2018");
      pdf.lines(60, 300 + i, LEFT);
    }
    assertThat(pdf.read(folder).text()).contains("2016", "2017", "2018");
  }

  @Test
  void pagesAreCalledAsTheFileSays() throws IOException {
    var pdf = new PdfBuilder();
    for (String number : List.of("i", "ii", "1")) {
      pdf.page().lines(60, 100, LEFT).text(300, 800, 9, number);
    }
    DocumentText document = pdf.labels(2).read(folder);
    assertThat(document.pages()).extracting(Page::label).containsExactly("i", "ii", "1");
    assertThat(document.text()).doesNotContain("\n\ni\n", "\n\nii");
  }

  @Test
  void aHyphenAtALineEndStaysWhereTheDocumentWritesTheWordWithIt() throws IOException {
    var pdf = new PdfBuilder().page();
    pdf.lines(
        60,
        100,
        "A low-carbon grid is what they promise in public, and sustain-",
        "ability is the word they use for it. The promise of a low-",
        "carbon grid is repeated on each page of the report in full.");
    assertThat(pdf.read(folder).text())
        .isEqualTo(
            "A low-carbon grid is what they promise in public, and sustainability is the word they"
                + " use for it. The promise of a low-carbon grid is repeated on each page of the"
                + " report in full.");
  }

  @Test
  void rowsOfARuledTableAreReadAcrossAndTheirCellsKeptWhole() throws IOException {
    var pdf = new PdfBuilder().page().lines(60, 80, LEFT);
    for (double y : List.of(200.0, 216.0, 244.0, 260.0)) {
      pdf.rule(60, 500, y);
    }
    pdf.text(62, 212, 9, "Indicator").text(300, 212, 9, "2022").text(400, 212, 9, "2023");
    pdf.text(62, 228, 9, "Electricity bought")
        .text(62, 239, 9, "under contracts")
        .text(300, 233, 9, "1.2");
    pdf.text(400, 233, 9, "1.9")
        .text(62, 256, 9, "Water")
        .text(300, 256, 9, "7")
        .text(400, 256, 9, "8");
    assertThat(pdf.read(folder).passages())
        .filteredOn(passage -> passage.kind() == Kind.TABLE)
        .extracting(Passage::text)
        .containsExactly(
            "Indicator\t2022\t2023", "Electricity bought under contracts\t1.2\t1.9", "Water\t7\t8");
  }

  @Test
  void rowsOfATableWithoutRulesShareItsColumnsAndKeepTheirEmptyCells() throws IOException {
    var pdf = new PdfBuilder().page().lines(60, 80, LEFT);
    row(pdf, 200, "", "2021", "2022", "2023");
    row(pdf, 214, "Water withdrawn", "7.5", "", "8.1");
    row(pdf, 228, "Energy", "1,234", "1,500", "");
    row(pdf, 242, "Waste that nobody", "", "12", "14");
    pdf.text(60, 254, 10, "takes back");
    assertThat(tableRows(pdf))
        .containsExactly(
            "\t2021\t2022\t2023",
            "Water withdrawn\t7.5\t\t8.1",
            "Energy\t1,234\t1,500\t",
            "Waste that nobody takes back\t\t12\t14");
  }

  @Test
  void aCellOverSeveralColumnsStandsInTheFirst() throws IOException {
    var pdf = new PdfBuilder().page().lines(60, 80, LEFT);
    pdf.text(60, 200, 10, "Indicator").text(230, 200, 10, "Fiscal year of the parent company");
    row(pdf, 214, "Unit", "2021", "2022", "2023");
    row(pdf, 228, "Water", "1", "2", "3");
    row(pdf, 242, "Energy", "4", "5", "6");
    assertThat(tableRows(pdf))
        .startsWith("Indicator\tFiscal year of the parent company\t\t", "Unit\t2021\t2022\t2023");
  }

  @Test
  void tablesOneBelowTheOtherHaveColumnsOfTheirOwn() throws IOException {
    var pdf = new PdfBuilder().page().lines(60, 80, LEFT);
    row(pdf, 200, "Water", "1", "2", "3");
    row(pdf, 214, "Energy", "4", "5", "6");
    pdf.text(60, 280, 10, "Trustees").text(300, 280, 10, "Since");
    pdf.text(60, 294, 10, "A. Miller").text(300, 294, 10, "2009");
    assertThat(tableRows(pdf))
        .containsExactly("Water\t1\t2\t3", "Energy\t4\t5\t6", "Trustees\tSince", "A. Miller\t2009");
  }

  /// Prints a label and three figures that end one below the other.
  private static void row(PdfBuilder pdf, double y, String label, String... figures)
      throws IOException {
    pdf.text(60, y, 10, label);
    for (int i = 0; i < figures.length; i++) {
      double width = PdfBuilder.REGULAR.getStringWidth(figures[i]) / 100;
      pdf.text(260 + 80 * i - width, y, 10, figures[i]);
    }
  }

  private List<String> tableRows(PdfBuilder pdf) throws IOException {
    return pdf.read(folder).passages().stream()
        .filter(passage -> passage.kind() == Kind.TABLE)
        .map(Passage::text)
        .toList();
  }

  @Test
  void everyCharacterHasItsPlace() throws IOException {
    String line = "Water, ill-willed iron & WWW";
    DocumentText document = new PdfBuilder().page().text(60, 100, 10, line).read(folder);
    for (int i = 0; i < line.length(); i++) {
      double left = 60 + PdfBuilder.REGULAR.getStringWidth(line.substring(0, i)) / 100;
      double width = PdfBuilder.REGULAR.getStringWidth(line.substring(i, i + 1)) / 100;
      TextBox box = document.boxes(i, i + 1).getFirst().box();
      assertThat(box.x()).isCloseTo(left, within(0.15));
      assertThat(box.width()).isCloseTo(width, within(0.25));
    }
  }

  @Test
  void textThatRunsUpThePageIsHighlightedUpThePage() throws IOException {
    var pdf = new PdfBuilder().page().turned(270).lines(60, 100, LEFT);
    DocumentText document = pdf.read(folder);
    int end = document.text().indexOf("their");
    TextBox first = document.boxes(0, 3).getFirst().box();
    TextBox last = document.boxes(end, end + 5).getFirst().box();
    assertThat(first.height()).isGreaterThan(first.width());
    assertThat(last.x()).isEqualTo(first.x());
    assertThat(last.y() + last.height()).isLessThan(first.y());
  }

  @Test
  void aSignThatTheFileSpellsOutIsReadAsItSays() throws IOException {
    var pdf = new PdfBuilder().page().spelled(60, 100, "fl", "Re", "~", "ect");
    assertThat(pdf.read(folder).text()).isEqualTo("Reflect");
    var hyphen = new PdfBuilder().page().spelled(60, 100, "", "a carbon", "-", "");
    hyphen.text(60, 112, 10, "ated drink");
    assertThat(hyphen.read(folder).text()).isEqualTo("a carbonated drink");
  }

  @Test
  void kindsOfBlocksAreToldApart() throws IOException {
    var pdf = new PdfBuilder().page().text(60, 80, 16, BOLD, "A heading").lines(60, 110, LEFT);
    pdf.lines(60, 190, "• first point", "• second point");
    pdf.text(60, 240, 10, "Figure 2. What the river carries.");
    pdf.lines(60, 280, RIGHT).text(60, 780, 7, "3 A note with a source.");
    assertThat(pdf.read(folder).blocks())
        .extracting(Block::kind)
        .containsExactly(
            Kind.HEADING,
            Kind.PARAGRAPH,
            Kind.LIST_ITEM,
            Kind.LIST_ITEM,
            Kind.CAPTION,
            Kind.PARAGRAPH,
            Kind.FOOTNOTE);
  }

  @Test
  void aRaisedNumberDoesNotBecomePartOfTheWord() throws IOException {
    var pdf = new PdfBuilder().page().text(60, 100, 10, "growth").text(90.2, 96, 6, "12");
    pdf.text(100, 100, 10, "was promised in the report.");
    assertThat(pdf.read(folder).text()).isEqualTo("growth¹² was promised in the report.");
  }

  @Test
  void lettersPrintedTwiceToLookBoldAreReadOnce() throws IOException {
    var pdf = new PdfBuilder().page().text(60, 100, 10, "Notice").text(60.3, 100, 10, "Notice");
    assertThat(pdf.read(folder).text()).isEqualTo("Notice");
  }

  @Test
  void everyCharacterStandsInALineWhoseBoxLiesOnItsPage() throws IOException {
    var pdf = new PdfBuilder().page().text(60, 90, 18, BOLD, "Water and who speaks for it");
    pdf.lines(60, 140, LEFT).lines(310, 140, RIGHT).page().turned(90).lines(60, 140, LEFT);
    assertCovered(pdf.read(folder));
  }

  @Test
  void aLineIsFoundWhereItIsPrinted() throws IOException {
    DocumentText document = new PdfBuilder().page().text(60, 100, 10, "Here").read(folder);
    LineBox line = document.pages().getFirst().lines().getFirst();
    assertThat(line.start()).isZero();
    assertThat(line.end()).isEqualTo(4);
    assertThat(line.box().x()).isEqualTo(60);
    assertThat(line.box().y()).isBetween(90.0, 95.0);
    assertThat(line.box().y() + line.box().height()).isBetween(100.0, 104.0);
  }

  @Test
  void aPasswordAnEmptyFileDamageAndAForeignFileAreToldApart() throws IOException {
    byte[] good = new PdfBuilder().page().lines(60, 100, LEFT).bytes();
    assertThat(
            status(
                new PdfBuilder().page().lines(60, 100, LEFT).encrypt("o", "secret", true).bytes()))
        .isEqualTo(IngestStatus.PASSWORD);
    assertThat(status(new byte[0])).isEqualTo(IngestStatus.EMPTY);
    assertThat(status(Arrays.copyOf(good, 100))).isEqualTo(IngestStatus.DAMAGED);
    assertThat(status("Dear Sir or Madam, this is no PDF.".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(IngestStatus.NOT_A_DOCUMENT);
    assertThat(status(new PdfBuilder().page().picture().page().picture().bytes()))
        .isEqualTo(IngestStatus.NO_TEXT);
    assertThat(status(new PdfBuilder().page().bytes())).isEqualTo(IngestStatus.NO_TEXT);
  }

  @Test
  void anOwnersRestrictionAndPagesThatArePicturesAreWarnings() throws IOException {
    assertThat(
            warnings(new PdfBuilder().page().lines(60, 100, LEFT).encrypt("o", "", false).bytes()))
        .containsExactly("the owner restricts copying");
    assertThat(warnings(new PdfBuilder().page().lines(60, 100, LEFT).page().picture().bytes()))
        .containsExactly("no text layer on page 2");
  }

  @Test
  void tooManyPagesOrCharactersStopTheReading() throws IOException {
    Path file =
        new PdfBuilder().page().lines(60, 100, LEFT).page().save(folder.resolve("long.pdf"));
    assertThat(new PdfReader().read(file, "long", new Limits(1, 1000, Duration.ofSeconds(9), 512)))
        .isEqualTo(new Reading.Unreadable(IngestStatus.OVER_LIMIT, "2 pages", "at most 1"));
    assertThat(new PdfReader().read(file, "long", new Limits(9, 20, Duration.ofSeconds(9), 512)))
        .isEqualTo(
            new Reading.Unreadable(
                IngestStatus.OVER_LIMIT,
                "more than 20 characters",
                "a document within the limits"));
  }

  @Test
  void theTitleIsTheFilesOwnUnlessAProgramWroteIt() throws IOException {
    assertThat(titleOf("Rivers at Risk")).hasValue("Rivers at Risk");
    assertThat(titleOf("Microsoft Word - final3.docx")).isEmpty();
  }

  private Optional<String> titleOf(String written) throws IOException {
    Path file = new PdfBuilder().page().title(written).save(folder.resolve("a.pdf"));
    return new PdfReader().stated(file).title();
  }

  public static void assertCovered(DocumentText document) {
    boolean[] covered = new boolean[document.text().length()];
    for (Page page : document.pages()) {
      for (LineBox line : page.lines()) {
        TextBox box = line.box();
        assertThat(box.x()).isBetween(0.0, page.width());
        assertThat(box.y()).isBetween(0.0, page.height());
        assertThat(box.x() + box.width()).isLessThanOrEqualTo(page.width() + 0.1);
        assertThat(box.y() + box.height()).isLessThanOrEqualTo(page.height() + 0.1);
        Arrays.fill(covered, line.start(), line.end(), true);
      }
    }
    for (int i = 0; i < covered.length; i++) {
      if (!covered[i]) {
        assertThat(Character.isWhitespace(document.text().charAt(i)))
            .as(
                "character %s, `%s`, of %s has no line",
                i, document.text().charAt(i), document.id())
            .isTrue();
      }
    }
  }

  private static List<String> texts(DocumentText document) {
    return document.passages().stream().map(Passage::text).toList();
  }

  private IngestStatus status(byte[] content) throws IOException {
    return switch (new PdfReader()
        .read(Files.write(folder.resolve("a.pdf"), content), "a", Limits.DEFAULT)) {
      case Reading.Readable _ -> IngestStatus.OK;
      case Reading.Unreadable unreadable -> unreadable.status();
    };
  }

  private List<String> warnings(byte[] content) throws IOException {
    return switch (new PdfReader()
        .read(Files.write(folder.resolve("a.pdf"), content), "a", Limits.DEFAULT)) {
      case Reading.Readable readable -> readable.warnings();
      case Reading.Unreadable unreadable -> throw new AssertionError(unreadable.toString());
    };
  }
}
