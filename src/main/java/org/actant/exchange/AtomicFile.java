package org.actant.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.actant.input.InputException;

/// Files that appear whole or not at all.
public final class AtomicFile {
  /// Writes what a file shall hold.
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private AtomicFile() {}

  /// Writes a file or replaces it; where writing fails, nothing has changed.
  public static void write(Path file, Content content) throws IOException {
    Path whole = file.toAbsolutePath().normalize();
    Path fresh = whole.resolveSibling("." + whole.getFileName() + ".new");
    try {
      try (OutputStream out = Files.newOutputStream(fresh)) {
        content.writeTo(out);
      }
      Files.move(fresh, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  public static void write(Path file, byte[] bytes) throws IOException {
    write(file, out -> out.write(bytes));
  }

  /// Writes a text file that does not exist yet.
  ///
  /// @throws InputException if it does
  public static void create(Path file, String text) throws IOException {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new InputException(file, "a file that is there", "a new one");
    }
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
