package org.actant.exchange;

import org.actant.exchange.refi.Project;

/// Tells projects that this program wrote from others.
final class OwnProject {
  /// Name of the notes that hold a statement each.
  static final String STATEMENT = "actant:statement";

  private OwnProject() {}

  static String origin(String version) {
    return "Actant " + version;
  }

  static boolean is(Project project) {
    return project.origin() != null && project.origin().startsWith("Actant ");
  }
}
