package org.actant.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.actant.provenance.Digest;
import org.actant.table.Csv;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The committed documents are what their sources make; `-Dactant.rewrite=true` makes them anew.
class SampleDocumentsTest {
  private static final int LARGEST = 200_000;

  @BeforeAll
  static void rewriteIfAsked() throws IOException {
    if (!Boolean.getBoolean("actant.rewrite")) {
      return;
    }
    var documents = SampleDocuments.inProject();
    List<SampleSource> sources = documents.sources();
    var digests = new ArrayList<String>();
    for (SampleSource source : sources) {
      byte[] pdf = documents.render(source);
      Files.write(documents.pdf(source.id()), pdf);
      digests.add(Digest.of(pdf).hex());
    }
    Csv.write(documents.table(), SampleDocuments.table(sources, digests));
  }

  @Test
  void eachCommittedDocumentIsByteForByteWhatItsSourceMakes() throws IOException {
    var documents = SampleDocuments.inProject();
    for (SampleSource source : documents.sources()) {
      assertThat(Digest.of(documents.render(source)))
          .as(source.id())
          .isEqualTo(Digest.of(documents.pdf(source.id())));
    }
  }

  @Test
  void theTableOfSourcesHasEachDocumentWithItsDigest() throws IOException {
    var documents = SampleDocuments.inProject();
    List<SampleSource> sources = documents.sources();
    var digests = new ArrayList<String>();
    for (SampleSource source : sources) {
      digests.add(Digest.of(documents.pdf(source.id())).hex());
    }
    assertThat(Csv.read(documents.table())).isEqualTo(SampleDocuments.table(sources, digests));
    assertThat(sources.size()).isGreaterThanOrEqualTo(12);
  }

  @Test
  void pageOneSaysThatTheDocumentWasWrittenForTheProjectAndTheOrganizationIsFictional()
      throws IOException {
    var documents = SampleDocuments.inProject();
    for (SampleSource source : documents.sources()) {
      try (PDDocument pdf = Loader.loadPDF(documents.pdf(source.id()).toFile())) {
        var stripper = new PDFTextStripper();
        stripper.setEndPage(1);
        assertThat(stripper.getText(pdf).replaceAll("\\s+", " "))
            .contains("written for the Actant project as a demonstration")
            .contains(source.fact("issuer") + " is a fictional organization");
      }
    }
  }

  @Test
  void pagesCarryTheLabelsThatArePrintedOnThem() throws IOException {
    var documents = SampleDocuments.inProject();
    for (SampleSource source : documents.sources()) {
      try (PDDocument pdf = Loader.loadPDF(documents.pdf(source.id()).toFile())) {
        assertThat(pdf.getNumberOfPages()).as(source.id()).isBetween(2, 6);
        String[] labels = pdf.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
        for (int page = 0; page < labels.length; page++) {
          assertThat(labels[page]).as(source.id()).isEqualTo(PageLabels.of(source).label(page));
        }
      }
    }
  }

  @Test
  void documentsAreSmall() throws IOException {
    var documents = SampleDocuments.inProject();
    for (SampleSource source : documents.sources()) {
      assertThat(Files.size(documents.pdf(source.id()))).as(source.id()).isLessThan(LARGEST);
    }
  }
}
