package org.actant.table;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.actant.input.InputException;

/// SQL text that knows where it was written.
///
/// @param line the line of `file` on which the text starts, from 1
public record SqlSource(Path file, int line, String text) {
  public static SqlSource read(Path file) throws IOException {
    try {
      return new SqlSource(file, 1, Files.readString(file, StandardCharsets.UTF_8));
    } catch (MalformedInputException e) {
      throw new InputException(file, "bytes that are not UTF-8", "SQL in UTF-8");
    }
  }
}
