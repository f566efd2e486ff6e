package org.actant.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Reads the text of documents that are no text files, such as PDF.
public interface DocumentTexts {
  /// Knows no kind of document.
  DocumentTexts NONE = _ -> Optional.empty();

  /// Returns a document's text; nothing if the file is of a kind that is not read, or broken.
  Optional<String> of(Path file) throws IOException;
}
