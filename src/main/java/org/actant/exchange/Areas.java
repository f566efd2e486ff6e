package org.actant.exchange;

import org.actant.exchange.refi.PdfSource;
import org.actant.exchange.refi.Project;

/// Areas of pages and the passages that they show.
final class Areas {
  private Areas() {}

  /// Says whether a passage of the text is the same as an area: programs give both one GUID.
  static boolean hasPassage(Project project, PdfSource.PdfSelection area) {
    return ImportLosses.passages(project)
        .anyMatch(passage -> passage.entry().guid().equals(area.entry().guid()));
  }
}
