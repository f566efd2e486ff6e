package org.actant.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.actant.corpus.Reading.Readable;
import org.actant.corpus.Reading.Unreadable;
import org.actant.provenance.Digest;
import org.jspecify.annotations.Nullable;

/// One document to be turned into text.
///
/// @param name of the file, relative to the workspace
/// @param sha256 that the file must have; null where nobody stated one
/// @param out the folder that takes what is made of it
record Extraction(
    String id, Path file, String name, @Nullable String sha256, Path out, Limits limits) {
  /// Reads the document and writes its text, its layout and its row; where it cannot be read, the
  /// row alone.
  IngestRow run() throws IOException {
    IngestRow row =
        switch (read()) {
          case Readable readable -> {
            readable.document().write(out);
            Tables.write(readable.document(), out.resolve(id + ".tables"));
            yield row(readable);
          }
          case Unreadable unreadable -> row(unreadable);
        };
    row.write(out);
    return row;
  }

  /// The row of a document that was stopped from outside.
  IngestRow stopped(String found, String expected) throws IOException {
    var row = row(new Unreadable(IngestStatus.OVER_LIMIT, found, expected));
    row.write(out);
    return row;
  }

  /// The row of a document that brought its reader down.
  IngestRow crashed(String found) throws IOException {
    var row = row(new Unreadable(IngestStatus.DAMAGED, found, "a file that can be read"));
    row.write(out);
    return row;
  }

  Duration time() {
    return limits.time();
  }

  private Reading read() throws IOException {
    Digest digest = Digest.of(file);
    if (sha256 != null && !Digest.ofHex(sha256).equals(digest)) {
      return new Unreadable(
          IngestStatus.DAMAGED,
          "a file with the SHA-256 " + digest.brief() + "…",
          Digest.ofHex(sha256).brief()
              + "… as "
              + Sources.FILE
              + " says; if this file is meant, `actant corpus ingest --accept-changes`");
    }
    var reader = Readers.of(file);
    if (reader.isEmpty()) {
      return new Unreadable(
          IngestStatus.NOT_A_DOCUMENT,
          "the file name extension `" + Readers.extension(file) + "`",
          "one of " + String.join(", ", Readers.extensions()));
    }
    if (Files.size(file) == 0) {
      return new Unreadable(IngestStatus.EMPTY, "a file without bytes", "a document");
    }
    try {
      return reader.get().read(file, id, limits);
    } catch (StackOverflowError _) {
      return new Unreadable(
          IngestStatus.OVER_LIMIT, "objects nested too deeply", "a document within the limits");
    } catch (IOException | RuntimeException e) {
      // the file's bytes could be read above, so that this is about what they say
      return new Unreadable(
          IngestStatus.DAMAGED, "content that its reader stumbles over (" + e + ")", "a document");
    }
  }

  private IngestRow row(Readable readable) {
    DocumentText document = readable.document();
    return new IngestRow(
        id,
        name,
        readable.warnings().isEmpty() ? IngestStatus.OK : IngestStatus.OK_WITH_WARNINGS,
        document.pages().size(),
        document.text().length(),
        LanguageGuess.of(document.text()),
        readable.ocrPages(),
        String.join("; ", readable.warnings()),
        readable.stated(),
        Sketch.of(document.text()).encode());
  }

  private IngestRow row(Unreadable unreadable) {
    return new IngestRow(
        id,
        name,
        unreadable.status(),
        0,
        0,
        "",
        0,
        "found " + unreadable.found() + "; expected " + unreadable.expected(),
        Stated.NOTHING,
        "");
  }
}
