package org.actant.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.actant.table.Csv;
import org.actant.table.Table;

/// The list of what does not come along, which the standard asks for (REFI-QDA 1.5, section 7).
public final class LossReport {
  private LossReport() {}

  public static Table table(List<Loss> losses) {
    var rows = new ArrayList<List<String>>();
    losses.forEach(loss -> rows.add(List.of(loss.what(), loss.why())));
    return new Table(List.of("what", "why"), rows);
  }

  public static void write(Path file, List<Loss> losses) throws IOException {
    Csv.write(file, table(losses));
  }
}
