package org.actant.corpus.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSDictionary;
import org.junit.jupiter.api.Test;

class ContentLexerTest {
  @Test
  void aDictionaryMayEndInAHexadecimalString() throws IOException {
    String content = "/Span <</Lang (a>>b) /ActualText <FEFF00AD>>> BDC 5 Tz";
    var lexer = new ContentLexer(content.getBytes(StandardCharsets.ISO_8859_1));
    try (var log = new PdfBoxLog()) {
      assertThat(lexer.next()).isEqualTo("BDC");
      assertThat(lexer.operands().get(1))
          .isInstanceOfSatisfying(
              COSDictionary.class,
              span -> {
                assertThat(span.getString("ActualText")).isEqualTo("\u00AD");
                assertThat(span.getString("Lang")).isEqualTo("a>>b");
              });
      assertThat(log.summary()).isEmpty();
    }
    assertThat(lexer.next()).isEqualTo("Tz");
  }
}
