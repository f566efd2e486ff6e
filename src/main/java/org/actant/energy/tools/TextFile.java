package org.actant.energy.tools;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.actant.energy.recording.Origin;
import org.actant.input.InputException;
import org.actant.provenance.Digest;
import org.jspecify.annotations.Nullable;

/// A text of another tool, whole, with what must be said about how it was read.
///
/// @param notes sentences for the recording, such as an encoding that had to be guessed
public record TextFile(Path path, String sha256, String text, List<String> notes) {
  private static final long LARGEST = 256L << 20;

  public TextFile {
    notes = List.copyOf(notes);
  }

  public static TextFile read(Path path) throws IOException {
    return read(path, null);
  }

  /// @param charset that the user knows the text to have; null to find out
  static TextFile read(Path path, @Nullable Charset charset) throws IOException {
    long size = Files.size(path);
    if (size > LARGEST) {
      throw new InputException(
          path, size + " bytes", "at most " + LARGEST + " bytes; cut the file into pieces");
    }
    byte[] bytes = Files.readAllBytes(path);
    Encoding encoding = charset == null ? Encoding.of(bytes) : Encoding.known(bytes, charset);
    String text = encoding.decodeLoosely(bytes);
    if (text.isBlank()) {
      throw new InputException(path, "an empty file", "what the tool measured");
    }
    if (text.indexOf('\0') >= 0) {
      throw new InputException(path, "a binary file", "text");
    }
    var notes = new ArrayList<String>();
    if (encoding.guessed()) {
      notes.add(name(path) + " does not say its encoding and is read as " + encoding.charset());
    }
    if ("\n\r]}".indexOf(text.charAt(text.length() - 1)) < 0) {
      notes.add(name(path) + " ends without a line end: its last line may be cut");
    }
    return new TextFile(path, Digest.of(bytes).hex(), text, notes);
  }

  public String name() {
    return name(path);
  }

  /// Where a line is, as windows say it.
  public String where(long line) {
    return name() + ":" + line;
  }

  /// All lines, the first being line 1.
  public List<String> lines() {
    return text.lines().toList();
  }

  /// Returns the same file as if it ended after some lines.
  ///
  /// @param count of lines that are kept
  public TextFile first(int count) {
    return count >= lines().size()
        ? this
        : new TextFile(
            path, sha256, String.join("\n", lines().subList(0, count)) + "\n", List.of());
  }

  public boolean endsMidLine() {
    return !text.endsWith("\n") && !text.endsWith("\r");
  }

  public Origin origin(String tool, String version) {
    return new Origin(tool, version, List.of(new Origin.Source(name(), sha256)));
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
