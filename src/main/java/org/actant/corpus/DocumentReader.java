package org.actant.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/// Reads the documents of one format. Implementations are found by [java.util.ServiceLoader]; they
/// never change the file and never use the network.
public interface DocumentReader {
  /// The file name extensions of the format, in lower case without the dot.
  Set<String> extensions();

  /// Reads a document.
  ///
  /// @param id of the document that the text will belong to
  /// @param limits above which the reader stops with [IngestStatus#OVER_LIMIT]; time and memory are
  ///   watched from outside
  /// @throws IOException if the file cannot be accessed; a file whose content is wrong is
  ///   [Reading.Unreadable]
  Reading read(Path file, String id, Limits limits) throws IOException;

  /// Returns what the file states about itself; nothing of a file that cannot be read.
  Stated stated(Path file) throws IOException;
}
