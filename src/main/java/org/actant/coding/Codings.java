package org.actant.coding;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actant.input.InputException;
import org.actant.input.Json;
import org.actant.provenance.Digest;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/// Reads files of coding events: what is written there, whatever it means.
final class Codings {
  static final String FOLDER = "codebook/codings";

  /// An event and where it stands. Every event read has an id and a time: one that the file gives
  /// none has the digest of its content, and the time of the event before it.
  record Line(Path file, int number, CodingEvent event) {
    String id() {
      return String.valueOf(event.id());
    }
  }

  /// What a file holds.
  ///
  /// @param torn the last line, if its writing was cut off by a kill
  record Content(List<Line> lines, Optional<Torn> torn) {
    Content {
      lines = List.copyOf(lines);
    }
  }

  /// The rest of a line whose writing was cut off.
  ///
  /// @param offset of its first byte in the file
  record Torn(Path file, int number, long offset, byte[] bytes) {
    String describe() {
      return file
          + ":"
          + number
          + ": the last line was cut off while it was written ("
          + bytes.length
          + " bytes)";
    }
  }

  private Codings() {}

  /// Returns the files of the coders of a workspace, sorted by name.
  static List<Path> files(Workspace workspace) throws IOException {
    return workspace.list(FOLDER).stream()
        .filter(file -> file.toString().endsWith(".jsonl"))
        .toList();
  }

  static Path file(Workspace workspace, String coder) {
    return workspace.resolve(FOLDER + "/" + coder + ".jsonl");
  }

  /// Returns the coder that a file belongs to.
  static String coder(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, name.length() - ".jsonl".length());
  }

  /// Reads a file of events in order; empty lines are skipped.
  ///
  /// @throws InputException naming file and line of what is no event or lacks a field
  static Content read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    var reader = new Reader(file);
    int from = 0;
    for (int at = 0; at < end; at++) {
      if (bytes[at] == '\n') {
        reader.line(Arrays.copyOfRange(bytes, from, at));
        from = at + 1;
      }
    }
    byte[] rest = Arrays.copyOfRange(bytes, end, bytes.length);
    if (rest.length > 0 && !isWhole(file, rest)) {
      return new Content(reader.lines, Optional.of(new Torn(file, reader.number + 1, end, rest)));
    }
    reader.line(rest);
    return new Content(reader.lines, Optional.empty());
  }

  /// Whether a last line without a line end is JSON all the same; what else is wrong with it is
  /// said by whoever reads it as an event.
  private static boolean isWhole(Path file, byte[] bytes) {
    try {
      String line = decode(file, 1, bytes);
      if (!line.isBlank()) {
        Json.parse(file, 1, line, Object.class);
      }
      return true;
    } catch (InputException _) {
      return false;
    }
  }

  private static String decode(Path file, int number, byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new InputException(file, number, "bytes that are not UTF-8", "an event in UTF-8");
    }
  }

  private static final class Reader {
    private static final String START = Instant.EPOCH.toString();

    private final Path file;
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private int number;
    private String time = START;

    Reader(Path file) {
      this.file = file;
    }

    void line(byte[] bytes) {
      number++;
      String text = decode(file, number, bytes);
      if (number == 1 && text.startsWith("\uFEFF")) {
        text = text.substring(1);
      }
      if (text.isBlank()) {
        return;
      }
      CodingEvent event = Json.parse(file, number, text, CodingEvent.class);
      @Nullable String missing = event == null ? "event" : event.missing();
      if (event == null || missing != null) {
        throw new InputException(
            file, number, "an event without `" + missing + "`", "a value for it");
      }
      time = event.at() == null ? time : instant(event.at());
      lines.add(
          new Line(file, number, event.with(id(event), time, event.coder(), event.codebook())));
    }

    private String instant(String written) {
      try {
        return Instant.parse(written).toString();
      } catch (DateTimeException e) {
        throw new InputException(
            file, number, "the time `" + written + "`", "ISO 8601 as in 2026-03-01T09:30:00Z");
      }
    }

    private String id(CodingEvent event) {
      String id = event.id() == null ? Digest.of(Json.line(event.content())).brief() : event.id();
      int times = seen.merge(id, 1, Integer::sum);
      if (times > 1 && event.id() != null) {
        throw new InputException(
            file, number, "the event `" + id + "` a second time", "each event once");
      }
      return times == 1 ? id : id + "-" + times;
    }
  }
}
