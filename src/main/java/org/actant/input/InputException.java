package org.actant.input;

import java.nio.file.Path;

/// Wrong use or bad input: says where, what was found and what was expected. Commands print the
/// message and exit with 2.
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InputException(String message) {
    super(message);
  }

  /// A complaint about a whole file.
  public InputException(Path file, String found, String expected) {
    super("%s: found %s; expected %s".formatted(file, found, expected));
  }

  /// A complaint about one line; lines count from 1.
  public InputException(Path file, long line, String found, String expected) {
    super("%s:%s: found %s; expected %s".formatted(file, line, found, expected));
  }
}
