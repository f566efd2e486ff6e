package org.actant.exchange.refi;

import java.nio.file.Path;

/// Where a path of a project leads.
public sealed interface Location {
  /// Into the container.
  ///
  /// @param name of the file among the sources
  record Inside(String name) implements Location {}

  /// Next to the container, or below the folder it is in.
  record Beside(Path file) implements Location {}

  /// Nowhere: the file is not there.
  ///
  /// @param reason what was looked for
  record Missing(String reason) implements Location {}

  /// Where nothing is read.
  ///
  /// @param reason why not
  record Refused(String reason) implements Location {}
}
