package org.actant.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/// A kind of file that `actant code export` writes, told by the ending of its name. A new one is
/// one class and one line in [CodeExportCommand#FORMATS]; heavy classes load only in [#write].
interface CodeExportFormat {
  /// Returns the endings in lower case with their dots, such as `.qdpx`.
  Set<String> endings();

  /// Says in a few words what such a file holds.
  String content();

  /// Returns the options of [CodeExportOptions] that it understands, such as `--codebook`; others
  /// are refused.
  Set<String> options();

  /// Writes a file that does not exist yet, or may be replaced: whole, or not at all.
  ///
  /// @return an [ExitCode]
  int write(Path file, CodeExportOptions options, Session session) throws IOException;
}
