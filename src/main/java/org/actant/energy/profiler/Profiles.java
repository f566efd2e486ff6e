package org.actant.energy.profiler;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.actant.energy.recording.Recording;
import org.actant.energy.tools.FileHead;
import org.actant.input.InputException;

/// All formats of profilers that can be read.
public final class Profiles {
  private static final List<ProfileFormat> ALL =
      List.of(
          new NcuCsvFormat(), new NsysCsvFormat(), new NsysSqliteFormat(), new VtuneCsvFormat());

  private Profiles() {}

  /// All formats, by name.
  public static List<ProfileFormat> all() {
    return ALL;
  }

  /// The formats that recognize a file by its content: one, or none.
  public static List<ProfileFormat> recognizing(Path file) throws IOException {
    FileHead head = FileHead.of(file);
    return ALL.stream().filter(format -> format.recognizes(head)).toList();
  }

  /// Reads a file of any of the formats.
  ///
  /// @throws InputException if it is of none
  public static Hotspots read(Path file, Optional<Recording> recording) throws IOException {
    List<ProfileFormat> candidates = recognizing(file);
    if (candidates.size() != 1) {
      throw new InputException(
          file,
          "a file of no known profiler",
          ALL.stream().map(ProfileFormat::description).collect(Collectors.joining("; ")));
    }
    return candidates.getFirst().read(file, recording);
  }
}
