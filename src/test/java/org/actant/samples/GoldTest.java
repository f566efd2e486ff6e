package org.actant.samples;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actant.table.Csv;
import org.actant.table.Table;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// The codings of the careful reader fit the documents and the codebook.
class GoldTest {
  @Test
  void eachQuotationStandsExactlyOnceInItsDocument() throws IOException {
    Map<String, String> texts =
        SampleDocuments.inProject().sources().stream()
            .collect(toMap(SampleSource::id, SampleSource::plainText));
    for (Gold coding : Gold.inProject()) {
      String text = texts.getOrDefault(coding.document(), "");
      assertThat(occurrences(text, coding.quotation())).as(coding.toString()).isEqualTo(1);
    }
  }

  @Test
  void eachCodeIsKnownAndUsedAtLeastThreeTimes() throws IOException {
    Map<String, Long> uses = Gold.inProject().stream().collect(groupingBy(Gold::code, counting()));
    assertThat(uses).containsOnlyKeys(Gold.CODES);
    assertThat(uses.values()).allMatch(count -> count >= 3);
  }

  @Test
  void eachDocumentOfTheTableIsCodedAndNoOther() throws IOException {
    Table sources = Csv.read(SampleDocuments.inProject().table());
    int id = sources.index("id");
    assertThat(Gold.inProject().stream().map(Gold::document).collect(toSet()))
        .isEqualTo(sources.rows().stream().map(row -> row.get(id)).collect(toSet()));
  }

  @Test
  void eachCodingSaysOnceWhoItIsAboutAndWhy() throws IOException {
    List<Gold> codings = Gold.inProject();
    assertThat(codings.size()).isGreaterThanOrEqualTo(160);
    Set<List<String>> places =
        codings.stream()
            .map(coding -> List.of(coding.document(), coding.quotation(), coding.code()))
            .collect(toSet());
    assertThat(places).hasSameSizeAs(codings);
    assertThat(codings)
        .allMatch(coding -> !coding.actor().isBlank() && !coding.note().isBlank())
        .allMatch(coding -> coding.event().equals("add") && coding.coder().equals("gold"))
        .allMatch(coding -> coding.start() == -1 && coding.end() == -1);
  }

  /// Compared by letters and digits; a sentence that a page, a column or a footnote interrupts is
  /// not found this way.
  @Test
  void nearlyAllQuotationsCanBeReadInThePdf() throws IOException {
    var documents = SampleDocuments.inProject();
    var texts = new HashMap<String, String>();
    for (SampleSource source : documents.sources()) {
      try (PDDocument pdf = Loader.loadPDF(documents.pdf(source.id()).toFile())) {
        texts.put(source.id(), letters(new PDFTextStripper().getText(pdf)));
      }
    }
    List<Gold> codings = Gold.inProject();
    List<String> lost =
        codings.stream()
            .filter(coding ->
                !texts.getOrDefault(coding.document(), "").contains(letters(coding.quotation())))
            .map(coding -> coding.document() + ": " + coding.quotation())
            .distinct()
            .toList();
    assertThat(lost.size()).as(lost.toString()).isLessThan(codings.size() / 20);
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static int occurrences(String text, String quotation) {
    int count = 0;
    for (int at = text.indexOf(quotation); at >= 0; at = text.indexOf(quotation, at + 1)) {
      count++;
    }
    return count;
  }
}
