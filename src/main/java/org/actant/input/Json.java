package org.actant.input;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The one JSON dialect: UTF-8, LF, record components in declaration order, map keys sorted,
/// unknown fields refused.
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .build();
  private static final DefaultIndenter LF = new DefaultIndenter("  ", "\n");

  private Json() {}

  /// Returns one line, without a line end.
  public static String line(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /// Returns indented text that ends with a line end.
  public static String pretty(Object value) {
    var printer = new DefaultPrettyPrinter().withObjectIndenter(LF).withArrayIndenter(LF);
    return MAPPER.writer().with(printer).writeValueAsString(value) + "\n";
  }

  public static void write(Path file, Object value) throws IOException {
    Files.writeString(file, pretty(value), StandardCharsets.UTF_8);
  }

  public static <T> T read(Path file, Class<T> type) throws IOException {
    return parse(file, 1, Files.readString(file, StandardCharsets.UTF_8), type);
  }

  /// Reads JSON Lines: one value a line, empty lines skipped.
  public static <T> List<T> readLines(Path file, Class<T> type) throws IOException {
    var values = new ArrayList<T>();
    long number = 0;
    for (String line : Files.readString(file, StandardCharsets.UTF_8).split("\n", -1)) {
      number++;
      if (!line.isBlank()) {
        values.add(parse(file, number, line, type));
      }
    }
    return values;
  }

  public static void writeLines(Path file, Iterable<?> values) throws IOException {
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (Object value : values) {
        out.write(line(value));
        out.write('\n');
      }
    }
  }

  /// Parses text that stands at `line` of `file`; both are used for the complaint only.
  public static <T> T parse(Path file, long line, String text, Class<T> type) {
    try {
      return MAPPER.readValue(text, type);
    } catch (JacksonException e) {
      long at =
          e.getLocation() == null ? line : line + Math.max(0, e.getLocation().getLineNr() - 1);
      throw new InputException(file, at, fault(e), "JSON of a " + type.getSimpleName());
    }
  }

  /// What is wrong, without advice on how a program could accept it, and without names of classes.
  private static String fault(JacksonException e) {
    return e.getOriginalMessage()
        .replaceFirst(": enable `JsonReadFeature\\..*", ", which is no number of JSON")
        .replaceFirst("^Cannot deserialize value of type .* from Array value .*", "a list")
        .replaceFirst(
            "^Cannot deserialize value of type .* from String (\".*\"): not one of the values"
                + " accepted for Enum class: ",
            "$1, which is none of ");
  }
}
