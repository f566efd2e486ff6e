package org.actant.pack;

import java.io.IOException;
import java.util.List;
import org.actant.workspace.Stage;
import org.actant.workspace.Workspace;

/// The stages of a workspace, each after the ones whose files it reads.
public interface StageList {
  List<Stage> of(Workspace workspace) throws IOException;
}
