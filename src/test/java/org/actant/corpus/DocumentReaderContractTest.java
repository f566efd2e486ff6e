package org.actant.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.actant.corpus.pdf.PdfBuilder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every reader of documents must do.
class DocumentReaderContractTest {
  @TempDir Path folder;

  static Stream<DocumentReader> readers() {
    var readers = new ArrayList<DocumentReader>();
    ServiceLoader.load(DocumentReader.class).forEach(readers::add);
    readers.removeIf(HostileReader.class::isInstance);
    assertThat(readers).hasSizeGreaterThanOrEqualTo(3);
    return readers.stream();
  }

  @ParameterizedTest
  @MethodSource("readers")
  void anEmptyFileIsEmpty(DocumentReader reader) throws IOException {
    assertThat(reader.read(write(reader, new byte[0]), "x", Limits.DEFAULT))
        .isInstanceOfSatisfying(
            Reading.Unreadable.class,
            unreadable -> assertThat(unreadable.status()).isEqualTo(IngestStatus.EMPTY));
  }

  @ParameterizedTest
  @MethodSource("readers")
  void noiseIsAnAnswerAndNotAnException(DocumentReader reader) throws IOException {
    var random = new Random(17);
    for (int size : List.of(1, 100, 10_000)) {
      byte[] noise = new byte[size];
      random.nextBytes(noise);
      noise[size / 2] = 0;
      assertThat(reader.read(write(reader, noise), "x", Limits.DEFAULT))
          .isInstanceOf(Reading.Unreadable.class);
      assertThat(reader.stated(write(reader, noise))).isEqualTo(Stated.NOTHING);
    }
  }

  @ParameterizedTest
  @MethodSource("readers")
  void theFileIsNotChanged(DocumentReader reader) throws IOException {
    byte[] content = new PdfBuilder().page().text(60, 100, 10, "Text.").bytes();
    Path file = write(reader, content);
    reader.read(file, "x", Limits.DEFAULT);
    reader.stated(file);
    assertThat(file).hasBinaryContent(content);
  }

  private Path write(DocumentReader reader, byte[] content) throws IOException {
    return Files.write(folder.resolve("x." + reader.extensions().iterator().next()), content);
  }
}
