package org.actant.pack;

import java.util.Locale;

/// What a verification found out about one derived file of a pack.
///
/// @param detail what differs, or why it was not checked; empty where all bytes agree
public record Check(String path, Kind kind, Outcome outcome, String detail) {
  /// What a file is to a reader.
  public enum Kind {
    TABLE,
    DOCUMENT,
    FIGURE,
    OTHER;

    static Kind of(String path) {
      String name = path.toLowerCase(Locale.ROOT);
      if (name.endsWith(".csv")) {
        return TABLE;
      }
      if (name.matches(".*\\.(svg|png)")) {
        return FIGURE;
      }
      return name.startsWith("reports/") && name.matches(".*\\.(html|pdf|docx|tex|xlsx|md|odt)")
          ? DOCUMENT
          : OTHER;
    }
  }

  /// How a file that was made again compares with the one in the pack.
  public enum Outcome {
    /// The same bytes.
    AGREES,
    /// Other bytes, and the same text of a document, parts of a workbook or pixels of a picture.
    SAME_CONTENT,
    /// The rows that the pack can make agree; the others could not be checked.
    AGREES_IN_PART,
    DIFFERS,
    NOT_CHECKED;

    /// Such as `not checked`.
    public String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }
}
