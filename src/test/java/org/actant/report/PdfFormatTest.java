package org.actant.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfFormatTest {
  @TempDir Path folder;

  @Test
  void thePagesHaveTheGuideItsOutlineAndItsFontsButNoDates() throws IOException {
    Guide guide = GuideBuilder.build(FixtureWorkspace.withShippedReports(folder.resolve("workspace")), "guide");
    new PdfFormat().write(guide, folder);

    try (PDDocument document = Loader.loadPDF(folder.resolve("guide.pdf").toFile())) {
      String text = new PDFTextStripper().getText(document);
      assertThat(text)
          .contains("What saved energy, and who says so")
          .contains("4.10 T6")
          .contains("18.4–69.7 T5")
          .contains("measured CO₂ is given in tonnes")
          .contains("1 / " + document.getNumberOfPages());
      assertThat(document.getDocumentInformation().getCreationDate()).isNull();
      assertThat(document.getDocumentCatalog().getMetadata()).isNull();
      assertThat(document.getDocumentCatalog().getDocumentOutline().children()).hasSizeGreaterThan(10);
      for (PDPage page : document.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
        }
      }
    }
  }

  @Test
  void headersOfTablesAreRepeatedOnEachPage() throws IOException {
    Guide guide = GuideBuilder.build(FixtureWorkspace.withShippedReports(folder.resolve("workspace")), "guide");
    new PdfFormat().write(guide, folder);

    try (PDDocument document = Loader.loadPDF(folder.resolve("guide.pdf").toFile())) {
      int pages = 0;
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages += stripper.getText(document).contains("File SHA-256") ? 1 : 0;
      }
      assertThat(pages).as("pages with a part of the table of files").isGreaterThan(1);
    }
  }
}
