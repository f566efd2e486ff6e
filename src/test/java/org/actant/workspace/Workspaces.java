package org.actant.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Makes workspaces for tests.
public final class Workspaces {
  private Workspaces() {}

  /// Returns a workspace with empty rooms in this folder.
  public static Workspace empty(Path folder) throws IOException {
    for (String room : Workspace.ROOMS) {
      Files.createDirectories(folder.resolve(room));
    }
    return new Workspace(folder);
  }
}
