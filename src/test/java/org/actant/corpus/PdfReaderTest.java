package org.actant.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfReaderTest {
  private static final String WATER =
      "The new halls draw their water from the river that the town drinks from, and in a dry"
          + " summer there is less of it for everyone who lives along its lower course.";
  private static final String POWER =
      "Power comes over one line that was built for a paper mill, so the grid company has asked"
          + " for a second one and wants the households to pay for half of it.";
  @TempDir Path folder;
  private final PrintedPdf pdf = new PrintedPdf();

  @AfterEach
  void close() throws IOException {
    pdf.close();
  }

  @Test
  void columnsAreReadOneAfterTheOther() throws IOException {
    pdf.column(72, 100, 210, WATER + " " + WATER).column(313, 100, 210, POWER + " " + POWER);
    assertThat(document().text()).isEqualTo(WATER + " " + WATER + "\n\n" + POWER + " " + POWER);
  }

  @Test
  void aHeadingOverBothColumnsIsReadBeforeThem() throws IOException {
    pdf.lines(72, 80, 16, "What the town was promised and what the town was given")
        .column(72, 130, 210, WATER + " " + WATER)
        .column(313, 130, 210, POWER + " " + POWER);
    DocumentText document = document();
    assertThat(kinds(document))
        .containsExactly(Block.Kind.HEADING, Block.Kind.PARAGRAPH, Block.Kind.PARAGRAPH);
    assertThat(document.text()).startsWith("What the town was promised");
  }

  @Test
  void runningHeadsAndPageNumbersAreNotTextButThePageNumberIsTheLabel() throws IOException {
    for (int number = 7; number <= 9; number++) {
      pdf.lines(72, 40, 8, "River Watch Annual Review")
          .paragraph(120, WATER)
          .paragraph(200, "Chapter " + number + " of the story is told here. " + POWER)
          .lines(290, 790, 8, Integer.toString(number));
      if (number < 9) {
        pdf.newPage();
      }
    }
    DocumentText document = document();
    assertThat(document.text()).doesNotContain("Annual Review").contains("Chapter 8 of the story");
    assertThat(document.text().lines()).noneMatch(line -> line.matches("\\d+"));
    assertThat(labels(document)).containsExactly("7", "8", "9");
  }

  @Test
  void thePageLabelsOfTheFileAreTheLabels() throws IOException {
    pdf.paragraph(120, WATER).newPage().paragraph(120, POWER).newPage().paragraph(120, WATER);
    pdf.romanPages(2);
    assertThat(labels(document())).containsExactly("i", "ii", "1");
  }

  @Test
  void aWordThatALineEndDividedIsWholeAgainAndARealHyphenStays() throws IOException {
    pdf.lines(
        72,
        100,
        10,
        "The report counts all emissions of the new halls, and it calls them low-carbon emis-",
        "sions although the reserve engines burn oil. The town was told of a future that is low-",
        "carbon, and no word was said about the water. Nobody had asked for a compari-",
        "son with the halls that the firm had built in the years before in other valleys.");
    assertThat(document().text())
        .contains("low-carbon emissions although")
        .contains("future that is low-carbon, and")
        .contains("a comparison with")
        .doesNotContain("\n");
  }

  @Test
  void aFootnoteIsABlockOfItsOwnAfterThePagesText() throws IOException {
    pdf.paragraph(100, WATER)
        .paragraph(160, POWER)
        .lines(72, 740, 7.5, "1 Measured at the gauge below the weir, mean of three dry summers.");
    DocumentText document = document();
    assertThat(kinds(document))
        .containsExactly(Block.Kind.PARAGRAPH, Block.Kind.PARAGRAPH, Block.Kind.FOOTNOTE);
    assertThat(text(document, 2)).contains("Measured at the gauge below the weir");
  }

  @Test
  void theRowsOfARuledTableAreBlocksApartFromTheParagraphs() throws IOException {
    pdf.paragraph(100, WATER);
    String[][] rows = {
      {"Site", "Water", "Power"}, {"North hall", "120", "41"}, {"South hall", "95", "38"}
    };
    for (int row = 0; row < rows.length; row++) {
      pdf.rule(72, 523, 200 + 20 * row);
      for (int cell = 0; cell < 3; cell++) {
        pdf.lines(76 + 150 * cell, 204 + 20 * row, 10, rows[row][cell]);
      }
    }
    pdf.rule(72, 523, 260).paragraph(300, POWER);
    DocumentText document = document();
    assertThat(document.text())
        .isEqualTo(
            WATER
                + "\n\nSite\tWater\tPower\n\nNorth hall\t120\t41\n\nSouth hall\t95\t38\n\n"
                + POWER);
    assertThat(kinds(document))
        .containsExactly(
            Block.Kind.PARAGRAPH,
            Block.Kind.TABLE,
            Block.Kind.TABLE,
            Block.Kind.TABLE,
            Block.Kind.PARAGRAPH);
  }

  @Test
  void aPdfThatAsksForAPasswordSaysSo() throws IOException {
    pdf.paragraph(100, WATER).password("owner", "user");
    assertThat(unreadable(pdf.save(file())).status()).isEqualTo(IngestStatus.PASSWORD);
  }

  @Test
  void aPdfThatOnlyRestrictsItsReadersIsReadWithAWarning() throws IOException {
    pdf.paragraph(100, WATER).password("owner", "");
    assertThat(read(pdf.save(file())))
        .asInstanceOf(type(Reading.Readable.class))
        .satisfies(readable -> {
          assertThat(readable.document().text()).isEqualTo(WATER);
          assertThat(readable.warnings()).contains("the owner restricts copying");
        });
  }

  @Test
  void aPdfThatBreaksOffIsDamaged() throws IOException {
    byte[] whole = Files.readAllBytes(pdf.paragraph(100, WATER).save(file()));
    Files.write(file(), Arrays.copyOf(whole, 200));
    assertThat(unreadable(file()))
        .satisfies(no -> assertThat(no.status()).isEqualTo(IngestStatus.DAMAGED))
        .satisfies(no -> assertThat(no.found()).contains("a PDF"));
  }

  @Test
  void aFileWithoutBytesIsEmpty() throws IOException {
    Files.createFile(file());
    assertThat(unreadable(file()).status()).isEqualTo(IngestStatus.EMPTY);
  }

  @Test
  void aScannedPageHasNoText() throws IOException {
    pdf.picture().newPage().picture();
    assertThat(unreadable(pdf.save(file())))
        .isEqualTo(
            new Reading.Unreadable(
                IngestStatus.NO_TEXT,
                "no text layer (2 of 2 pages are pictures)",
                "a PDF with a text layer"));
  }

  @Test
  void aScannedPageAmongOthersIsAWarning() throws IOException {
    pdf.paragraph(100, WATER).newPage().picture();
    assertThat(read(pdf.save(file())))
        .asInstanceOf(type(Reading.Readable.class))
        .extracting(Reading.Readable::warnings)
        .isEqualTo(List.of("no text layer on page 2"));
  }

  @Test
  void aTextThatIsCalledPdfIsNotADocument() throws IOException {
    Files.writeString(file(), WATER);
    assertThat(unreadable(file()).status()).isEqualTo(IngestStatus.NOT_A_DOCUMENT);
  }

  @Test
  void morePagesOrCharactersThanAllowedAreOverTheLimit() throws IOException {
    Path file = pdf.paragraph(100, WATER).newPage().paragraph(100, POWER).save(file());
    for (Limits limits :
        List.of(
            new Limits(1, 10_000, Duration.ofMinutes(1)),
            new Limits(10, 100, Duration.ofMinutes(1)))) {
      assertThat(new PdfReader().read(file, "d", limits))
          .asInstanceOf(type(Reading.Unreadable.class))
          .extracting(Reading.Unreadable::status)
          .isEqualTo(IngestStatus.OVER_LIMIT);
    }
  }

  @Test
  void theTitleIsWhatTheFileSaysAboutItself() throws IOException {
    pdf.title("Our River Is Not a Fleet Total").paragraph(100, WATER);
    assertThat(new PdfReader().title(pdf.save(file()))).contains("Our River Is Not a Fleet Total");
  }

  private Path file() {
    return folder.resolve("d.pdf");
  }

  private static Reading read(Path file) throws IOException {
    return new PdfReader().read(file, "d", Limits.DEFAULT);
  }

  private DocumentText document() throws IOException {
    return switch (read(pdf.save(file()))) {
      case Reading.Readable(DocumentText document, _) -> document;
      case Reading.Unreadable no -> throw new AssertionError(no);
    };
  }

  private static Reading.Unreadable unreadable(Path file) throws IOException {
    return switch (read(file)) {
      case Reading.Readable yes -> throw new AssertionError(yes);
      case Reading.Unreadable no -> no;
    };
  }

  private static List<String> labels(DocumentText document) {
    return document.pages().stream().map(Page::label).toList();
  }

  private static List<Block.Kind> kinds(DocumentText document) {
    return document.blocks().stream().map(Block::kind).toList();
  }

  private static String text(DocumentText document, int block) {
    Block found = document.blocks().get(block);
    return document.text().substring(found.start(), found.end());
  }
}
