package org.actant.exchange.dictionary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.actant.input.InputException;

/// Keeps files out that no dictionary is as large as.
final class FileSize {
  private static final long MOST = 16L << 20;

  private FileSize() {}

  static void check(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new InputException(file, "no such file", "a dictionary");
    }
    if (Files.size(file) > MOST) {
      throw new InputException(file, Files.size(file) + " bytes", "at most " + MOST);
    }
  }
}
