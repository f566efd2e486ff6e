package org.actant.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// A command that goes on when the process that ran it was killed. It would compute beside the next
/// trial, so that the next runner ends it, with all that it started. The file names its process,
/// and when it was started: a process id alone may be another's by then.
record Orphan(Path file) {
  void remember(long pid) {
    try {
      Files.writeString(file, pid + " " + started(pid).map(Instant::toString).orElse("unknown"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Instant> started(long pid) {
    return ProcessHandle.of(pid).flatMap(process -> process.info().startInstant());
  }

  void forget() throws IOException {
    Files.deleteIfExists(file);
  }

  /// Ends a command that was left behind, if there is one.
  void end() throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    String[] words = Files.readString(file).strip().split(" ", 2);
    if (words.length == 2 && words[0].matches("[0-9]{1,10}")) {
      long pid = Long.parseLong(words[0]);
      if (started(pid).map(Instant::toString).filter(words[1]::equals).isPresent()) {
        ProcessHandle.of(pid).ifPresent(Orphan::kill);
      }
    }
    forget();
  }

  private static void kill(ProcessHandle process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
