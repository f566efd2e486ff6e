package org.actant.audit.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.actant.input.InputException;

/// A file in memory: its text, and what its place in the folders says.
///
/// @param shown the path as the user named it, with `/`
record RawFile(Path path, String shown, String text, String sha256) {
  static final long LARGEST_BYTES = 64L << 20;

  /// Folders that hold runs and are neither run nor variant.
  private static final Set<String> HOLDERS =
      Set.of("results", "result", "runs", "run", "output", "outputs", "logs", "out");

  /// @throws InputException for a file that is too large or in no encoding that is read
  static RawFile read(Path path, String shown) throws IOException {
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      throw new InputException(path, "no regular file", "a file that is no link or device");
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(path)) {
      bytes = in.readNBytes((int) LARGEST_BYTES + 1);
    }
    if (bytes.length > LARGEST_BYTES) {
      throw new InputException(path, "more than 64 MiB", "a smaller file");
    }
    if (bytes.length == 0) {
      throw new InputException(path, "an empty file", "figures");
    }
    return new RawFile(path, shown, decode(path, bytes), digest(bytes));
  }

  /// UTF-8, or UTF-16 with its mark; anything else is refused rather than guessed.
  private static String decode(Path path, byte[] bytes) {
    Charset charset = StandardCharsets.UTF_8;
    int mark = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
    if (mark == 0xFFFE || mark == 0xFEFF) {
      charset = StandardCharsets.UTF_16;
    }
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.indexOf('\0') >= 0) {
        throw new InputException(path, "bytes of 0", "a text file");
      }
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new InputException(path, "bytes that are not " + charset, "text in UTF-8");
    }
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  Place place(long line) {
    return new Place(shown, line);
  }

  String name() {
    return path.getFileName().toString();
  }

  boolean endsWith(String... endings) {
    String name = name().toLowerCase(Locale.ROOT);
    return List.of(endings).stream().anyMatch(name::endsWith);
  }

  /// The run whose folder holds this file.
  RunName run() {
    Path folder = folder();
    Path variant = above(folder);
    return new RunName(text(above(variant)), nameOf(variant), nameOf(folder));
  }

  /// The folder that this file is about, as a variant.
  RunName variant() {
    Path folder = folder();
    return new RunName(text(above(folder)), nameOf(folder), "");
  }

  Path folder() {
    return Objects.requireNonNull(path.toAbsolutePath().normalize().getParent());
  }

  /// The next folder above that is more than a holder of runs.
  private static Path above(Path folder) {
    Path parent = folder.getParent();
    while (parent != null && HOLDERS.contains(nameOf(parent).toLowerCase(Locale.ROOT))) {
      parent = parent.getParent();
    }
    return parent == null ? Objects.requireNonNull(folder.getRoot()) : parent;
  }

  private static String nameOf(Path folder) {
    return folder.getFileName() == null ? "" : folder.getFileName().toString();
  }

  private static String text(Path folder) {
    return folder.toString();
  }
}
