package org.actant.audit.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.actant.audit.evidence.Gathering;

/// What one rule finds below a folder.
final class Found {
  private Found() {}

  static List<Finding> by(String rule, Path... paths) throws IOException {
    return Rules.named(rule).orElseThrow().check(Gathering.of(List.of(paths)));
  }

  static Path file(Path folder, String name, String... lines) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, String.join("\n", lines) + "\n");
  }
}
