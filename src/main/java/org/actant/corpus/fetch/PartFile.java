package org.actant.corpus.fetch;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.actant.input.InputException;
import org.actant.input.Json;

/// The beginning of a document that has come so far, and beside it a note by which the server can
/// tell whether it still has the same document.
final class PartFile {
  /// @param validator a strong entity tag, or a date of modification (RFC 9110, 13.1.5)
  record Note(String address, String validator) {}

  private final Path file;
  private final Path note;
  private final String address;

  PartFile(Path file, URI address) {
    this.file = file;
    this.note = file.resolveSibling(file.getFileName() + ".json");
    this.address = address.toString();
  }

  Path file() {
    return file;
  }

  long size() throws IOException {
    return Files.exists(file) ? Files.size(file) : 0;
  }

  /// Returns what `If-Range` must say to go on from here; nothing if one has to start over.
  Optional<String> validator() throws IOException {
    if (size() == 0 || !Files.exists(note)) {
      return Optional.empty();
    }
    try {
      Note written = Json.read(note, Note.class);
      return written.address.equals(address) && !written.validator.isEmpty()
          ? Optional.of(written.validator)
          : Optional.empty();
    } catch (InputException _) {
      return Optional.empty(); // half a note, of a program that was killed
    }
  }

  /// Empties the file for the document that a server now sends.
  OutputStream begin(HttpHeaders headers) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.deleteIfExists(note);
    OutputStream out = Files.newOutputStream(file);
    Json.write(note, new Note(address, validator(headers)));
    return out;
  }

  OutputStream goOn() throws IOException {
    return Files.newOutputStream(file, StandardOpenOption.APPEND);
  }

  void discard() throws IOException {
    Files.deleteIfExists(file);
    Files.deleteIfExists(note);
  }

  /// Leaves the document and takes the note away.
  void complete() throws IOException {
    Files.deleteIfExists(note);
  }

  private static String validator(HttpHeaders headers) {
    return headers
        .firstValue("ETag")
        .filter(tag -> !tag.startsWith("W/"))
        .or(() -> headers.firstValue("Last-Modified"))
        .orElse("");
  }
}
