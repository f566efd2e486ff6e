package org.actant.energy.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.actant.energy.recording.Recording;

/// A kind of file in which another tool writes what energy something took.
public interface ToolFormat {
  /// The name by which a user chooses it, such as `codecarbon`.
  String name();

  /// One line: the tool, its versions, and which of its files.
  String description();

  /// Says whether a file is of this kind, by its content; the name of a file proves nothing.
  boolean recognizes(FileHead head);

  /// Reads a file; one recording for each run that it tells of.
  ///
  /// @throws org.actant.input.InputException if the file is not what it should be, with the line
  List<Recording> read(Path file) throws IOException;
}
