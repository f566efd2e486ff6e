package org.actant.report;

import java.io.IOException;
import java.nio.file.Path;

/// A way to write a guide. Formats are found by `ServiceLoader`: a new one is one public class in
/// this package with `@AutoService`.
///
/// The same guide gives the same bytes: no times, no random names, nothing of the machine.
interface ReportFormat {
  /// The word for `--format`, such as `html`.
  String name();

  /// Writes the guide's files into a folder.
  void write(Guide guide, Path folder) throws IOException;
}
