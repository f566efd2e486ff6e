package org.actant.energy.recording;

import java.util.List;

/// Who measured.
///
/// @param tool such as `actant` or `codecarbon`
/// @param version as the tool says it; empty where it does not
/// @param files what was imported; none for a recording of this program
public record Origin(String tool, String version, List<Source> files) {
  public Origin {
    files = List.copyOf(files);
  }

  /// An imported file.
  ///
  /// @param sha256 of its bytes, in hexadecimal digits
  public record Source(String name, String sha256) {}
}
