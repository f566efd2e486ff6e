package org.actant.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.actant.table.Csv;
import org.actant.table.Table;
import org.actant.workspace.Workspace;

/// Names the events of coders that have no effect, such as those whose quotation does not stand in
/// its document any more.
final class LostCodings {
  private static final String FILE = "codebook/passages/unanchored.csv";
  private static final int SHOWN = 10;

  private LostCodings() {}

  static void warn(Console console, Workspace workspace) throws IOException {
    Path file = workspace.resolve(FILE);
    if (!Files.exists(file)) {
      return;
    }
    Table lost = Csv.read(file);
    int count = lost.rows().size();
    for (int row = 0; row < Math.min(SHOWN, count); row++) {
      console.warn(
          "%s:%s: an event without effect: %s%s"
              .formatted(
                  lost.get(row, "file"),
                  lost.get(row, "line"),
                  lost.get(row, "reason"),
                  quoted(lost.get(row, "quotation"))));
    }
    if (count > SHOWN) {
      console.warn("and " + (count - SHOWN) + " more; all are in " + FILE);
    }
  }

  private static String quoted(String quotation) {
    return quotation.isEmpty() ? "" : ": `" + quotation + "`";
  }
}
