package org.actant.classifier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.actant.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFileTest {
  private static final String TWO =
      "{\"text\":\"We will.\",\"label\":\"yes\",\"page\":3}\n\n"
          + "{\"label\":\"no\",\"text\":\"Rain.\"}\n";

  @TempDir Path folder;

  private Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve("texts.jsonl"), content);
  }

  private Path file(String content) throws IOException {
    return file(content.getBytes(UTF_8));
  }

  private static byte[] gzip(String content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(content.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void anObjectALineIsATextWithItsLabel() throws IOException {
    assertThat(TextFile.examples(file("\ufeff" + TWO)))
        .containsExactly(
            new Example("We will.", Label.of("yes")), new Example("Rain.", Label.of("no")));
  }

  @Test
  void gzipIsKnownByItsContent() throws IOException {
    assertThat(TextFile.examples(file(gzip(TWO)))).hasSize(2);
  }

  @Test
  void labelsMayBeNumbersOrTruthValues() throws IOException {
    assertThat(TextFile.rows(file("{\"text\":\"a\",\"label\":1}\n{\"text\":\"b\",\"label\":true}")))
        .extracting(row -> row.label().orElseThrow())
        .containsExactly(new Label("1", Label.Kind.NUMBER), new Label("true", Label.Kind.BOOLEAN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[1, 2]                          | :2: found `[1, 2]`",
        "{\"text\": \"a\", \"label\":    | :2: found",
        "{\"label\": \"a\"}              | :2: found no field `text`",
        "{\"text\": 5, \"label\": \"a\"} | :2: found no field `text`",
        "{\"text\": \"a\"}               | :2: found no field `label`",
        "{\"text\": \"a\", \"label\": null} | :2: found no field `label`",
        "{\"text\": \"a\", \"label\": []}   | :2: found the label `[]`",
        "{\"text\": \"a\", \"label\": \" \"} | :2: found the label",
        "{\"text\": \"a\", \"label\": 1} | :2: found the label 1 as a number; expected a string",
        "{\"text\": \"a\", \"text\": \"b\"} | :2: found",
        "{\"text\": \"a\", \"label\": \"b\"} {} | :2: found",
      })
  void aWrongLineIsNamed(String line, String complaint) throws IOException {
    Path file = file("{\"text\":\"fine\",\"label\":\"a\"}\n" + line + "\n");
    assertThatThrownBy(() -> TextFile.examples(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("texts.jsonl" + complaint);
  }

  @Test
  void whatIsNoTextFileIsRefused() throws IOException {
    byte[] cut = Arrays.copyOf(gzip(TWO.repeat(500)), 60);
    assertThatThrownBy(() -> TextFile.rows(file(cut)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("broken gzip stream");
    assertThatThrownBy(() -> TextFile.rows(file("{\"text\":\"é\"}".getBytes(ISO_8859_1))))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("not UTF-8");
    assertThatThrownBy(() -> TextFile.rows(file("\n")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no lines");
    assertThatThrownBy(() -> TextFile.rows(folder.resolve("none")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no such file");
  }
}
