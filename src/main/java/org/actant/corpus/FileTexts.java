package org.actant.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.actant.workspace.Folders;

/// Reads the text of files that are no documents of a corpus, such as two reports to be compared:
/// in a process of its own, within limits, as [IngestStage] does.
public final class FileTexts implements AutoCloseable {
  private final ExtractionPool pool = new ExtractionPool();

  /// Returns the text of a file; nothing if no reader knows its kind or it cannot be read.
  public Optional<String> of(Path file) throws IOException {
    if (Readers.of(file).isEmpty()) {
      return Optional.empty();
    }
    Path out = Files.createTempDirectory(ExtractionProcess.SCRATCH);
    try {
      var extraction =
          new Extraction("text", file.toAbsolutePath(), file.toString(), null, out, Limits.DEFAULT);
      return pool.run(extraction).status().hasText()
          ? Optional.of(Files.readString(out.resolve("text.txt"), StandardCharsets.UTF_8))
          : Optional.empty();
    } finally {
      Folders.delete(out);
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
