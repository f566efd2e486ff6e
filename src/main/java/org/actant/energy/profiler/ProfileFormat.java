package org.actant.energy.profiler;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.actant.energy.recording.Recording;
import org.actant.energy.tools.FileHead;

/// A kind of file that a profiler writes.
public sealed interface ProfileFormat
    permits NsysCsvFormat, NsysSqliteFormat, NcuCsvFormat, VtuneCsvFormat {
  /// The name by which a user knows it, such as `nsys-sqlite`.
  String name();

  /// One line: the profiler, its versions, and how the file is made.
  String description();

  /// Says whether a file is of this kind, by its content.
  boolean recognizes(FileHead head);

  /// Reads a file.
  ///
  /// @param recording what meters saw of the same run; without one there is one window, `run`
  /// @throws org.actant.input.InputException if the file is not what it should be
  Hotspots read(Path file, Optional<Recording> recording) throws IOException;
}
