package org.actant.exchange;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.actant.exchange.refi.Project;
import org.jspecify.annotations.Nullable;

/// What tells a project that this program wrote from others.
final class OwnProject {
  /// Name of the notes that hold a statement each.
  static final String STATEMENT = "actant:statement";

  /// First word of the names of notes that hold a memo each; the second is the id of its event.
  static final String MEMO = "actant:memo";

  private OwnProject() {}

  static String origin(String version) {
    return "Actant " + version;
  }

  static boolean is(Project project) {
    return project.origin() != null && project.origin().startsWith("Actant ");
  }

  /// Returns a time as the standard writes it; null for one that nobody knows.
  static @Nullable String time(@Nullable String at) {
    if (at == null) {
      return null;
    }
    try {
      Instant instant = Instant.parse(at);
      return instant.equals(Instant.EPOCH) ? null : instant.toString();
    } catch (DateTimeParseException _) {
      return null;
    }
  }
}
