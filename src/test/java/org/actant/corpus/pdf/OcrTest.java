package org.actant.corpus.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.actant.Material;
import org.actant.corpus.DocumentText;
import org.actant.corpus.IngestStatus;
import org.actant.corpus.Limits;
import org.actant.corpus.LineBox;
import org.actant.corpus.Page;
import org.actant.corpus.Reading;
import org.actant.corpus.Reading.Readable;
import org.actant.corpus.Reading.Unreadable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pages that are pictures.
class OcrTest {
  private static final String[] LETTER = {
    "Data centers need power by day and by night, and they need",
    "water to keep them cool. We ask for figures that anyone can",
    "check, month by month and site by site."
  };

  @TempDir Path folder;

  @Test
  void aScannedPageIsRecognizedWithItsPlaces() throws IOException {
    requireTesseract();
    Readable read = (Readable) new PdfReader().read(scan(), "x", Limits.DEFAULT);
    DocumentText document = read.document();
    assertThat(document.text()).isEqualTo(String.join(" ", LETTER));
    assertThat(read.ocrPages()).isEqualTo(1);
    assertThat(read.warnings())
        .singleElement()
        .asString()
        .matches("page 1 recognized by Tesseract \\S+, mean word confidence [89]\\d of 100");
    Page page = document.pages().getFirst();
    assertThat(page.ocr().orElse(0)).isBetween(80, 100);
    assertThat(page.lines()).hasSize(3);
    LineBox line = page.lines().getFirst();
    assertThat(line.box().x()).isCloseTo(60, within(2.0));
    assertThat(line.box().y() + Fragment.ASCENT * 12).isCloseTo(100, within(3.0));
  }

  @Test
  void withoutTesseractThePageHasNoTextAndTheUserLearnsHowToGetIt() throws IOException {
    Unreadable unreadable =
        (Unreadable) new PdfReader("no-such-program").read(scan(), "x", Limits.DEFAULT);
    assertThat(unreadable.status()).isEqualTo(IngestStatus.NO_TEXT);
    assertThat(unreadable.found()).isEqualTo("no text layer (1 of 1 pages are pictures)");
    assertThat(unreadable.expected()).contains("sudo apt install tesseract-ocr", "brew", "winget");
  }

  @Test
  void recognitionCanBeSwitchedOff() throws IOException {
    var off = new Limits(10, 1000, Duration.ofSeconds(9), 512, false);
    Unreadable unreadable = (Unreadable) new PdfReader().read(scan(), "x", off);
    assertThat(unreadable.status()).isEqualTo(IngestStatus.NO_TEXT);
    assertThat(unreadable.expected()).endsWith("OCR is switched off");
  }

  @Test
  void aPictureWithoutWordsStaysAPicture() throws IOException {
    requireTesseract();
    byte[] bytes = new PdfBuilder().page().picture().bytes();
    Reading reading =
        new PdfReader().read(Files.write(folder.resolve("a.pdf"), bytes), "x", Limits.DEFAULT);
    assertThat(((Unreadable) reading).status()).isEqualTo(IngestStatus.NO_TEXT);
  }

  @Test
  void aRealLetterIsReadAsAPersonReadsIt() throws IOException {
    requireTesseract();
    Path scanned = Material.require("corpora/scanned-pdf");
    try (var files = Files.list(scanned)) {
      Path letter =
          files
              .filter(f -> f.getFileName().toString().startsWith("Chevron"))
              .findAny()
              .orElseThrow();
      Readable read = (Readable) new PdfReader().read(letter, "x", Limits.DEFAULT);
      assertThat(read.ocrPages()).isEqualTo(3);
      assertThat(read.document().text())
          .contains(
              "supports the inclusion of no less than 13 OCS lease sales",
              "hosting all ten (10) lease sales currently listed");
    }
  }

  @Test
  void wordsOfALineKeepTheirPlacesAndUnsureOnesAreLeftOut() {
    Hocr.Page page =
        Hocr.page(
            """
            <span class='ocr_line' id='l1' title="bbox 100 200 500 240; baseline 0 -8; x_size 40">
              <span class='ocrx_word' id='w1' title='bbox 100 200 180 232; x_wconf 96'>R&amp;D</span>
              <span class='ocrx_word' id='w2' title='bbox 190 200 300 240; x_wconf 90'><em>costs</em></span>
              <span class='ocrx_word' id='w3' title='bbox 310 200 320 240; x_wconf 12'>~</span>
              <span class='ocrx_word' id='w4' title='bbox 460 200 500 240; x_wconf 84'>far</span>
            </span>
            """,
            0.25);
    assertThat(page.fragments()).extracting(Fragment::text).containsExactly("R&D costs", "far");
    Fragment first = page.fragments().getFirst();
    assertThat(List.of(first.left(), first.right(), first.baseline(), first.size()))
        .containsExactly(25.0, 75.0, 58.0, 10.0);
    assertThat(first.letters().left(4)).isEqualTo(47.5f);
    assertThat(page.words()).isEqualTo(3);
    assertThat(page.confidence()).isEqualTo(90);
  }

  @Test
  void languagesAreCalledByTheirThreeLetters() {
    assertThat(Tesseract.iso3("de-DE")).isEqualTo("deu");
    assertThat(Tesseract.iso3("en")).isEqualTo("eng");
    assertThat(Tesseract.iso3("")).isEmpty();
  }

  private static void requireTesseract() {
    Assumptions.assumeTrue(
        Tesseract.installed().isPresent(), "Tesseract is not installed on this machine");
  }

  /// A page of which only a picture is left.
  private Path scan() throws IOException {
    var printed = new PdfBuilder().page();
    for (int i = 0; i < LETTER.length; i++) {
      printed.text(60, 100 + 15 * i, 12, LETTER[i]);
    }
    try (PDDocument from = Loader.loadPDF(printed.bytes());
        var to = new PDDocument()) {
      var image = new PDFRenderer(from).renderImageWithDPI(0, 200, ImageType.GRAY);
      var page = new PDPage(PDRectangle.A4);
      to.addPage(page);
      try (var out = new PDPageContentStream(to, page)) {
        out.drawImage(
            LosslessFactory.createFromImage(to, image),
            0,
            0,
            PDRectangle.A4.getWidth(),
            PDRectangle.A4.getHeight());
      }
      Path file = folder.resolve("scan.pdf");
      to.save(file.toFile());
      return file;
    }
  }
}
