package org.actant.cli;

import java.io.IOException;
import java.util.List;
import org.actant.workspace.Stage;
import org.actant.workspace.Workspace;

/// The stages of a workspace, each after the ones whose files it reads.
final class Pipeline {
  private Pipeline() {}

  static List<Stage> stages(Workspace workspace) throws IOException {
    return List.of();
  }
}
