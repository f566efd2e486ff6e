package org.actant.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.actant.workspace.Workspace;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfFormatTest {
  @TempDir Path folder;

  @Test
  void thePagesHaveTheGuideItsOutlineAndItsFontsButNoDates() throws IOException {
    Guide guide =
        GuideBuilder.build(
            FixtureWorkspace.withShippedReports(folder.resolve("workspace")), "guide");
    new PdfFormat().write(guide, folder);

    try (PDDocument document = Loader.loadPDF(folder.resolve("guide.pdf").toFile())) {
      String text = new PDFTextStripper().getText(document);
      assertThat(text)
          .contains("What saved energy, and who says so")
          .contains("4.10 T6")
          .contains("18–70 T5")
          .contains("measured CO₂ is given in tonnes")
          .contains("1 / " + document.getNumberOfPages());
      assertThat(document.getDocumentInformation().getCreationDate()).isNull();
      assertThat(document.getDocumentCatalog().getMetadata()).isNull();
      assertThat(document.getDocumentCatalog().getDocumentOutline().children())
          .hasSizeGreaterThan(10);
      for (PDPage page : document.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
        }
      }
    }
  }

  @Test
  void noColumnIsCutOffHoweverLongItsWords() throws IOException {
    Workspace workspace = FixtureWorkspace.withShippedReports(folder.resolve("workspace"));
    String name = "pruned50+int8+distilled_from_a_large_teacher/" + "x".repeat(60);
    for (String table : List.of("conditions", "metrics", "effects", "classes")) {
      Path file = workspace.resolve("experiments/results/fixture/" + table + ".csv");
      Files.writeString(file, Files.readString(file).replace("pruned50+int8", name));
    }
    new PdfFormat().write(GuideBuilder.build(workspace, "guide"), folder);

    try (PDDocument document = Loader.loadPDF(folder.resolve("guide.pdf").toFile())) {
      var rightmost = new double[1];
      var stripper =
          new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
              rightmost[0] = Math.max(rightmost[0], text.getXDirAdj() + text.getWidthDirAdj());
            }
          };
      stripper.getText(document);
      double margin = 20 * 72 / 25.4;
      assertThat(rightmost[0])
          .isLessThan(document.getPage(0).getMediaBox().getWidth() - margin + 1);
    }
  }

  @Test
  void headersOfTablesAreRepeatedOnEachPage() throws IOException {
    Guide guide =
        GuideBuilder.build(
            FixtureWorkspace.withShippedReports(folder.resolve("workspace")), "guide");
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
