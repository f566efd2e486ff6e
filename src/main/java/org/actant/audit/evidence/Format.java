package org.actant.audit.evidence;

import java.io.IOException;
import java.util.Optional;

/// A kind of file that can be audited.
interface Format {
  /// What is read, for people.
  String name();

  /// Reads the file into what has been gathered, or says that it is of another format.
  ///
  /// @return whether the file is of this format
  /// @throws org.actant.input.InputException if it is, and cannot be read
  boolean read(RawFile file, Optional<RawTable> table, Gathered gathered) throws IOException;
}
