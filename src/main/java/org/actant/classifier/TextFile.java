package org.actant.classifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.actant.input.InputException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads JSON Lines of texts: an object a line with the field `text` and, where it is known, the
/// field `label`. A file that starts like gzip is unpacked, whatever its name says.
public final class TextFile {
  /// Most characters in a line, and in all lines together.
  private static final int LONGEST_LINE = 4_000_000;

  private static final long LONGEST_FILE = 1_000_000_000;
  private static final String EXPECTED = "a JSON object with the fields `text` and `label`";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private TextFile() {}

  /// Reads texts whose labels are all known and of one kind.
  public static List<Example> examples(Path file) throws IOException {
    var examples = new ArrayList<Example>();
    Label.@Nullable Kind kind = null;
    for (TextRow row : rows(file)) {
      Label label =
          row.label()
              .orElseThrow(
                  () -> new InputException(file, row.line(), "no field `label`", EXPECTED));
      if (kind != null && label.kind() != kind) {
        throw new InputException(
            file,
            row.line(),
            "the label " + label + " as a " + name(label.kind()),
            "a " + name(kind) + ", as in the lines before");
      }
      kind = label.kind();
      examples.add(new Example(row.text(), label));
    }
    return examples;
  }

  /// Reads texts, of which some or all may have no label. There is at least one.
  public static List<TextRow> rows(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new InputException(file, "no such file", "JSON Lines, plain or gzipped");
    }
    try (InputStream in = open(file);
        var reader = new BufferedReader(new InputStreamReader(in, UTF_8.newDecoder()))) {
      return rows(file, reader);
    } catch (CharacterCodingException e) {
      throw new InputException(file, "bytes that are not UTF-8", "JSON Lines in UTF-8");
    } catch (ZipException | EOFException e) {
      throw new InputException(
          file, "a broken gzip stream (" + e.getMessage() + ")", "a whole gzip file");
    }
  }

  private static List<TextRow> rows(Path file, Reader reader) throws IOException {
    var rows = new ArrayList<TextRow>();
    long number = 0;
    long characters = 0;
    for (String line = line(file, 1, reader); line != null; line = line(file, number + 1, reader)) {
      number++;
      characters += line.length();
      if (characters > LONGEST_FILE) {
        throw new InputException(
            file, number, "more than " + LONGEST_FILE + " characters", "a smaller file");
      }
      String json = number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line;
      if (!json.isBlank()) {
        rows.add(row(file, number, json));
      }
    }
    if (rows.isEmpty()) {
      throw new InputException(file, "no lines", EXPECTED + " a line");
    }
    return rows;
  }

  /// Reads up to the next line feed; null at the end of the file.
  private static @Nullable String line(Path file, long number, Reader reader) throws IOException {
    int c = reader.read();
    if (c < 0) {
      return null;
    }
    var line = new StringBuilder();
    for (; c >= 0 && c != '\n'; c = reader.read()) {
      if (line.length() == LONGEST_LINE) {
        throw new InputException(
            file, number, "more than " + LONGEST_LINE + " characters in a line", EXPECTED);
      }
      line.append((char) c);
    }
    return line.toString();
  }

  private static TextRow row(Path file, long line, String json) {
    if (!(parse(file, line, json) instanceof ObjectNode fields)) {
      throw new InputException(file, line, "`" + brief(json) + "`", EXPECTED);
    }
    if (!(fields.get("text") instanceof JsonNode text) || !text.isString()) {
      throw new InputException(file, line, "no field `text` that holds a string", EXPECTED);
    }
    JsonNode value = fields.get("label");
    Optional<Label> label = value == null || value.isNull() ? Optional.empty() : Label.of(value);
    if (label.isEmpty() && value != null && !value.isNull()) {
      throw new InputException(
          file,
          line,
          "the label `" + brief(value.toString()) + "`",
          "a string, a number, true or false");
    }
    return new TextRow(line, fields, text.stringValue(), label);
  }

  private static JsonNode parse(Path file, long line, String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JacksonException e) {
      throw new InputException(file, line, String.valueOf(e.getOriginalMessage()), EXPECTED);
    }
  }

  private static InputStream open(Path file) throws IOException {
    var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    in.mark(2);
    boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return gzip ? new GZIPInputStream(in, 1 << 16) : in;
  }

  private static String name(Label.Kind kind) {
    return switch (kind) {
      case STRING -> "string";
      case NUMBER -> "number";
      case BOOLEAN -> "truth value";
    };
  }

  private static String brief(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
