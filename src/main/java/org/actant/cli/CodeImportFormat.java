package org.actant.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/// A kind of file that `actant code import` takes, told by the ending of its name. A new one is one
/// class and one line in [CodeImportCommand#FORMATS]; heavy classes load only in [#read].
interface CodeImportFormat {
  /// Returns the endings in lower case with their dots, such as `.qdpx`.
  Set<String> endings();

  /// Says in a few words what such a file holds.
  String content();

  /// Returns the options of [CodeImportOptions] that it understands, such as `--coder`; others are
  /// refused.
  Set<String> options();

  /// Takes a file into the workspace: all of it, or nothing.
  ///
  /// @return an [ExitCode]
  int read(Path file, CodeImportOptions options, Session session) throws IOException;
}
