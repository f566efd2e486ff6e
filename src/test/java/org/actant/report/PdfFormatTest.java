package org.actant.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.actant.workspace.Workspace;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

class PdfFormatTest {
  @TempDir Path folder;

  @Test
  void thePagesHaveTheGuideItsOutlineAndItsFontsButNoDates() throws IOException {
    Guide guide =
        GuideBuilder.build(
            FixtureWorkspace.withThesis(folder.resolve("workspace"), true), "thesis");
    new PdfFormat().write(guide, folder);

    try (PDDocument document = Loader.loadPDF(folder.resolve("thesis.pdf").toFile())) {
      String text = new PDFTextStripper().getText(document);
      assertThat(text)
          .contains("How can artificial intelligence be made more sustainable?")
          .contains("4.10 T6")
          .contains("18–70 T5")
          .contains("measured CO₂ is given in tonnes")
          .contains("1 / " + document.getNumberOfPages());
      assertThat(document.getDocumentInformation().getCreationDate()).isNull();
      assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray(), UTF_8))
          .contains("<pdfuaid:part>1</pdfuaid:part>")
          .contains(">How can artificial intelligence be made more sustainable?</rdf:li>")
          .doesNotContain("Date");
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
      assertThat(figures(document.getDocumentCatalog().getStructureTreeRoot()))
          .as("words for each picture")
          .isNotEmpty()
          .allMatch(words -> words.length() > 20);
      assertThat(document.getDocumentCatalog().getDocumentOutline().children())
          .hasSizeGreaterThan(8);
      for (PDPage page : document.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
        }
      }
    }
  }

  /// ISO 14289-1, every rule of it that a machine can check.
  @Test
  void thePagesAreAccessibleAsPdfUaSays() throws Exception {
    Guide guide =
        GuideBuilder.build(
            FixtureWorkspace.withShippedReports(folder.resolve("workspace")), "guide");
    new PdfFormat().write(guide, folder);

    VeraGreenfieldFoundryProvider.initialise();
    try (InputStream pdf = Files.newInputStream(folder.resolve("guide.pdf"));
        var parser = Foundries.defaultInstance().createParser(pdf, PDFAFlavour.PDFUA_1);
        var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
      ValidationResult result = validator.validate(parser);
      assertThat(result.getTestAssertions())
          .filteredOn(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
          .extracting(TestAssertion::getMessage)
          .isEmpty();
      assertThat(result.isCompliant()).isTrue();
    }
  }

  /// The words for the pictures of a structure tree.
  private static List<String> figures(PDStructureNode node) {
    var words = new ArrayList<String>();
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        if ("Figure".equals(element.getStructureType())) {
          words.add(String.valueOf(element.getAlternateDescription()));
        }
        words.addAll(figures(element));
      }
    }
    return words;
  }

  @Test
  void noColumnIsCutOffHoweverLongItsWords() throws IOException {
    Workspace workspace = FixtureWorkspace.withThesis(folder.resolve("workspace"), true);
    String name = "pruned50+int8+distilled_from_a_large_teacher/" + "x".repeat(60);
    for (String table : List.of("conditions", "metrics", "effects", "classes")) {
      Path file = workspace.resolve("experiments/results/fixture/" + table + ".csv");
      Files.writeString(file, Files.readString(file).replace("pruned50+int8", name));
    }
    new PdfFormat().write(GuideBuilder.build(workspace, "thesis"), folder);

    try (PDDocument document = Loader.loadPDF(folder.resolve("thesis.pdf").toFile())) {
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
    Workspace workspace = FixtureWorkspace.withShippedReports(folder.resolve("workspace"));
    Path definition = workspace.resolve("reports/guide/report.yaml");
    Files.writeString(
        definition, Files.readString(definition).replace("appendix: []", "appendix: [files]"));
    Guide guide = GuideBuilder.build(workspace, "guide");
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
