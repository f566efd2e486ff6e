package org.actant.coding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.actant.codebook.Codebooks;
import org.actant.codebook.Dimension;
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
  static List<Line> read(Path file, Codebooks codebooks) throws IOException {
    var lines = new ArrayList<Line>();
    int number = 0;
    for (String line : Files.readString(file, StandardCharsets.UTF_8).split("\n", -1)) {
      number++;
      if (!line.isBlank()) {
        CodingEvent event = Json.parse(file, number, line, CodingEvent.class);
        check(file, number, event, codebooks);
        lines.add(new Line(file, number, event));
      }
    }
    return lines;
  }

  private static void check(Path file, int number, CodingEvent event, Codebooks codebooks) {
    @Nullable String missing = event.missing();
    if (missing != null) {
      throw new InputException(
          file, number, "an event without `" + missing + "`", "a value for it");
    }
    if (event.event() != CodingEvent.Kind.MEMO) {
      check(file, number, event.code(), Dimension.CODE, codebooks);
      check(file, number, event.concept(), Dimension.CONCEPT, codebooks);
    }
  }

  private static void check(
      Path file, int number, @Nullable String id, Dimension dimension, Codebooks codebooks) {
    if (id != null && codebooks.codes(dimension).stream().noneMatch(code -> code.id().equals(id))) {
      String kind = dimension.toString().toLowerCase(Locale.ROOT);
      throw new InputException(
          file,
          number,
          "the unknown " + kind + " `" + id + "`",
          "a code of a codebook with the dimension " + kind);
    }
  }
}
