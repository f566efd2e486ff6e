package org.actant.experiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// How a process ended that should not have ended so.
final class LastWords {
  private static final int SIGKILL = 128 + 9;

  private LastWords() {}

  /// Such as `ended with status 1 before it was done; last words: no such file`.
  ///
  /// @param status 128 + n after the signal n
  /// @param log what the process wrote to its standard error
  static String of(int status, Path log) throws IOException {
    String how =
        status > 128
            ? "was ended by signal "
                + (status - 128)
                + (status == SIGKILL ? ", as the kernel does when memory runs out" : "")
            : "ended with status " + status + " before it was done";
    String last = lastLine(log);
    return how + (last.isEmpty() ? "" : "; last words: " + last);
  }

  private static String lastLine(Path log) throws IOException {
    if (!Files.exists(log)) {
      return "";
    }
    List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
    return lines.reversed().stream().filter(line -> !line.isBlank()).findFirst().orElse("").strip();
  }
}
