package org.actant.coding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.actant.input.InputException;
import org.actant.input.Json;
import org.jspecify.annotations.Nullable;

/// Reads files of coding events.
final class Codings {
  /// An event and where it stands.
  record Line(Path file, int number, CodingEvent event) {}

  private Codings() {}

  /// Reads a file of events in order; empty lines are skipped.
  ///
  /// @throws InputException naming file and line of what is no event, names no code of the codebook
  ///   or lacks a field
  static List<Line> read(Path file, Codebook codebook) throws IOException {
    var lines = new ArrayList<Line>();
    int number = 0;
    for (String line : Files.readString(file, StandardCharsets.UTF_8).split("\n", -1)) {
      number++;
      if (!line.isBlank()) {
        CodingEvent event = Json.parse(file, number, line, CodingEvent.class);
        check(file, number, event, codebook);
        lines.add(new Line(file, number, event));
      }
    }
    return lines;
  }

  private static void check(Path file, int number, CodingEvent event, Codebook codebook) {
    @Nullable String missing = event.missing();
    if (missing != null) {
      throw new InputException(
          file, number, "an event without `" + missing + "`", "a value for it");
    }
    if (event.event() != CodingEvent.Kind.MEMO && codebook.find(event.code()).isEmpty()) {
      throw new InputException(
          file, number, "the unknown code `" + event.code() + "`", "a code of " + Codebook.FILE);
    }
  }
}
