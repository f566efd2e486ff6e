package org.actant.corpus.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.actant.corpus.Block;
import org.actant.corpus.DocumentReader;
import org.actant.corpus.DocumentText;
import org.actant.corpus.IngestStatus;
import org.actant.corpus.Limits;
import org.actant.corpus.Reading;
import org.actant.corpus.Reading.Readable;
import org.actant.corpus.Reading.Unreadable;

/// What readers made of files, in a form to compare.
final class Readings {
  private Readings() {}

  /// Reads a file that must be readable.
  static Readable readable(DocumentReader reader, Path file) throws IOException {
    Reading reading = reader.read(file, "x", Limits.DEFAULT);
    assertThat(reading).isInstanceOf(Readable.class);
    return (Readable) reading;
  }

  /// Reads a file that must not be readable.
  static Unreadable unreadable(DocumentReader reader, Path file) throws IOException {
    return unreadable(reader, file, Limits.DEFAULT);
  }

  static Unreadable unreadable(DocumentReader reader, Path file, Limits limits) throws IOException {
    Reading reading = reader.read(file, "x", limits);
    assertThat(reading).isInstanceOf(Unreadable.class);
    assertThat(((Unreadable) reading).status()).isNotEqualTo(IngestStatus.OK);
    return (Unreadable) reading;
  }

  /// Each block as its kind and its text.
  static List<String> blocks(DocumentReader reader, Path file) throws IOException {
    return blocks(readable(reader, file).document());
  }

  static List<String> blocks(DocumentText document) {
    return document.blocks().stream()
        .map((Block block) ->
            block.kind() + ": " + document.text().substring(block.start(), block.end()))
        .toList();
  }
}
