package org.actant.corpus.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actant.input.InputException;

/// Values with a comma, a semicolon or a tab between them, in UTF-8, UTF-16 with a byte-order mark,
/// or Windows-1252: what spreadsheet programs save as CSV in different countries.
final class DelimitedSheet {
  /// The line by which Excel tells itself the separator.
  private static final Pattern SEPARATOR = Pattern.compile("\\Asep=([,;\\t])\\r?\\n");

  private static final String CANDIDATES = ",;\t";

  private DelimitedSheet() {}

  /// Reads a file whose separator is the most frequent candidate in its header.
  static Sheet read(Path file) throws IOException {
    Text text = decode(file);
    Matcher told = SEPARATOR.matcher(text.characters);
    if (told.find()) {
      return parse(file, text.from(told.end()), told.group(1).charAt(0), 1);
    }
    return parse(file, text, separator(text.characters), 0);
  }

  static Sheet read(Path file, char separator) throws IOException {
    return parse(file, decode(file), separator, 0);
  }

  private record Text(String characters, List<String> warnings) {
    Text from(int start) {
      return new Text(characters.substring(start), warnings);
    }
  }

  private static Text decode(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    boolean utf16 = startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE);
    Charset charset = utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.indexOf('\0') >= 0) {
        throw new InputException(file, "bytes that are not text", "CSV");
      }
      return new Text(text.startsWith("\uFEFF") ? text.substring(1) : text, List.of());
    } catch (CharacterCodingException _) {
      return new Text(
          new String(bytes, Charset.forName("windows-1252")),
          List.of("not UTF-8, read as Windows-1252"));
    }
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  /// Counts the candidates in the first record, leaving out what stands in quotes.
  private static char separator(String text) {
    int[] counts = new int[CANDIDATES.length()];
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == '\n') {
        break;
      } else if (!quoted && CANDIDATES.indexOf(c) >= 0) {
        counts[CANDIDATES.indexOf(c)]++;
      }
    }
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return CANDIDATES.charAt(best);
  }

  private static Sheet parse(Path file, Text text, char separator, int linesBefore) {
    var rows = new ArrayList<Sheet.Row>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(text.characters)) {
      for (CsvRecord record : reader) {
        rows.add(new Sheet.Row(record.getStartingLineNumber() + linesBefore, record.getFields()));
      }
    } catch (CsvParseException | UncheckedIOException e) {
      throw new InputException(file, String.valueOf(e.getMessage()), "CSV");
    } catch (IOException e) {
      throw new UncheckedIOException(e); // closing a string does not fail
    }
    return Sheet.of(file, rows, text.warnings);
  }
}
