package org.actant.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainTextReaderTest {
  @TempDir Path folder;

  @Test
  void anEmptyLineEndsAParagraphAndAFormFeedAPage() throws IOException {
    DocumentText document =
        read("One\r\nline.\r\n\r\nTwo.\fThree.".getBytes(StandardCharsets.UTF_8));
    assertThat(document.text()).isEqualTo("One line.\n\nTwo.\n\nThree.");
    assertThat(document.pages())
        .containsExactly(
            new Page(1, "1", 0, 0, 0, 15, List.of()), new Page(2, "2", 0, 0, 17, 23, List.of()));
  }

  @Test
  void aTextOfOnePageHasNoPageLabel() throws IOException {
    assertThat(read("One.".getBytes(StandardCharsets.UTF_8)).pages())
        .containsExactly(new Page(1, "", 0, 0, 0, 4, List.of()));
  }

  @Test
  void theByteOrderMarkNamesTheCharactersAndIsNoText() throws IOException {
    assertThat(read("\uFEFFÄrger".getBytes(StandardCharsets.UTF_8)).text()).isEqualTo("Ärger");
    assertThat(read("Ärger".getBytes(StandardCharsets.UTF_16)).text()).isEqualTo("Ärger");
  }

  @Test
  void whatIsNotUtf8IsReadAsWindows1252WithAWarning() throws IOException {
    assertThat(reading("“Ärger”".getBytes(Charset.forName("windows-1252"))))
        .asInstanceOf(type(Reading.Readable.class))
        .satisfies(readable -> {
          assertThat(readable.document().text()).isEqualTo("“Ärger”");
          assertThat(readable.warnings()).containsExactly("not UTF-8, read as Windows-1252");
        });
  }

  @Test
  void bytesThatAreNoTextAreNotADocument() throws IOException {
    assertThat(reading(new byte[] {'a', 0, 'b'}))
        .asInstanceOf(type(Reading.Unreadable.class))
        .extracting(Reading.Unreadable::status)
        .isEqualTo(IngestStatus.NOT_A_DOCUMENT);
  }

  private Reading reading(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("d.txt"), bytes);
    return new PlainTextReader().read(file, "d", Limits.DEFAULT);
  }

  private DocumentText read(byte[] bytes) throws IOException {
    return assertThat(reading(bytes))
        .asInstanceOf(type(Reading.Readable.class))
        .actual()
        .document();
  }
}
