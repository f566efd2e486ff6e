package org.actant.energy.rapl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads a small file of the powercap tree.
@FunctionalInterface
interface ZoneFiles {
  ZoneFiles OF_THIS_MACHINE = file -> Files.readString(file, StandardCharsets.UTF_8).strip();

  String read(Path file) throws IOException;

  /// Returns what a file holds, which must be a number that is not negative.
  default long number(Path file) throws IOException {
    String text = read(file);
    try {
      long number = Long.parseLong(text);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below, as for a negative one
    }
    throw new IOException(file + " holds `" + text + "`, not a number of at least 0");
  }
}
