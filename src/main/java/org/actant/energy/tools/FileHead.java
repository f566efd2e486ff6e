package org.actant.energy.tools;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The beginning of a file, by which its kind is recognized.
///
/// @param text the first characters, at most 64 Ki, without a byte order mark; garbled if the file
///   is not text
/// @param magic the first 16 bytes, each as the character of that number
public record FileHead(String text, String magic) {
  private static final int BYTES = 1 << 16;
  private static final int MAGIC = 16;

  public static FileHead of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(BYTES);
      String magic =
          new String(bytes, 0, Math.min(bytes.length, MAGIC), StandardCharsets.ISO_8859_1);
      return new FileHead(Encoding.of(bytes).decodeLoosely(bytes), magic);
    }
  }

  /// The beginning of a text that has been read already.
  static FileHead of(TextFile file) {
    return new FileHead(file.text().substring(0, Math.min(file.text().length(), BYTES)), "");
  }

  /// The lines that are not empty, as many as the head has; the last one may be cut.
  public List<String> lines() {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /// The first line that is not empty; empty if there is none.
  public String firstLine() {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst().orElse("");
  }

  /// The names in the first line, split at commas, semicolons or tabs, without quotes.
  public List<String> header() {
    return List.of(firstLine().split("[,;\t]", -1)).stream()
        .map(name -> name.strip().replaceAll("^\"|\"$", ""))
        .toList();
  }
}
