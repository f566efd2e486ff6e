package org.actant.corpus.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.actant.corpus.DocumentText;
import org.actant.corpus.Limits;
import org.actant.input.Json;
import org.junit.jupiter.api.Test;

/// The demonstration documents are awkward on purpose: columns balanced under headings, tables and
/// charts beside text, hyphens, notes. What a careful reader quoted from them must be found in
/// their text word for word.
class SampleTextTest {
  private static final Path SAMPLES = Path.of("corpus/samples");

  private record Coding(
      String event,
      String coder,
      String document,
      int start,
      int end,
      String quotation,
      String code,
      String actor,
      String note) {}

  @Test
  void quotationsOfACarefulReaderAreFoundWordForWord() throws IOException {
    Map<String, String> texts = new HashMap<>();
    var missed = new ArrayList<String>();
    List<Coding> codings = Json.readLines(SAMPLES.resolve("gold.jsonl"), Coding.class);
    for (Coding coding : codings) {
      String text = texts.get(coding.document);
      if (text == null) {
        Path pdf = SAMPLES.resolve(coding.document + ".pdf");
        DocumentText document =
            PdfBuilder.document(new PdfReader().read(pdf, coding.document, Limits.DEFAULT));
        PdfReaderTest.assertCovered(document);
        text = document.text();
        texts.put(coding.document, text);
      }
      if (!text.contains(coding.quotation)) {
        missed.add(coding.document + ": " + coding.quotation);
      }
    }
    assertThat(texts).hasSizeGreaterThanOrEqualTo(12);
    assertThat(codings).hasSizeGreaterThan(700);
    assertThat(missed).isEmpty();
  }
}
