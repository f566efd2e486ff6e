package org.actant.corpus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.actant.corpus.Reading.Readable;
import org.actant.corpus.Reading.Unreadable;

/// A file of characters: UTF-8 or UTF-16 with a byte-order mark, UTF-8 without, or else
/// Windows-1252 with a warning.
final class TextFile {
  private static final int WIDEST = 4;

  private TextFile() {}

  /// @param parse makes a document of the decoded text
  /// @param state finds in the decoded text what it says about itself
  static Reading read(
      Path file,
      Limits limits,
      Function<String, DocumentText> parse,
      Function<String, Stated> state)
      throws IOException {
    if (Files.size(file) > (long) WIDEST * limits.chars()) {
      return new Unreadable(
          IngestStatus.OVER_LIMIT,
          Files.size(file) + " bytes",
          "at most " + limits.chars() + " characters");
    }
    byte[] bytes = Files.readAllBytes(file);
    boolean utf16 = startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE);
    if (!utf16 && isBinary(bytes)) {
      return new Unreadable(
          IngestStatus.NOT_A_DOCUMENT, "bytes that are not text", "a file of characters");
    }
    List<String> warnings = List.of();
    String text;
    try {
      text = decode(bytes, utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    } catch (CharacterCodingException _) {
      text = new String(bytes, Charset.forName("windows-1252"));
      warnings = List.of("not UTF-8, read as Windows-1252");
    }
    text = text.replace("\r\n", "\n").replace('\r', '\n');
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    if (text.isBlank()) {
      return new Unreadable(
          IngestStatus.EMPTY,
          bytes.length == 0 ? "a file without bytes" : "nothing but white space",
          "text");
    }
    if (text.length() > limits.chars()) {
      return new Unreadable(
          IngestStatus.OVER_LIMIT,
          text.length() + " characters",
          "at most " + limits.chars() + " characters");
    }
    DocumentText document = parse.apply(text);
    return document.text().isEmpty()
        ? new Unreadable(IngestStatus.EMPTY, "no readable character", "text")
        : new Readable(document, state.apply(text), 0, warnings);
  }

  private static String decode(byte[] bytes, Charset charset) throws CharacterCodingException {
    return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  private static boolean isBinary(byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, 8192); i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }
}
