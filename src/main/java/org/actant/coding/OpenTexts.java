package org.actant.coding;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.actant.corpus.DocumentText;
import org.actant.workspace.Workspace;

/// The texts in which places are looked for, each opened once.
final class OpenTexts {
  private final Workspace workspace;
  private final Map<String, Anchoring> open = new HashMap<>();

  OpenTexts(Workspace workspace) {
    this.workspace = workspace;
  }

  Anchoring anchoring(String document) throws IOException {
    Anchoring anchoring = open.get(document);
    if (anchoring == null) {
      anchoring = new Anchoring(DocumentText.read(workspace, document));
      open.put(document, anchoring);
    }
    return anchoring;
  }
}
