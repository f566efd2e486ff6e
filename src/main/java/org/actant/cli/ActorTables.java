package org.actant.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.actant.input.UnavailableException;
import org.actant.table.Csv;
import org.actant.table.Table;
import org.actant.workspace.Workspace;

/// The tables about actors that stages wrote.
final class ActorTables {
  private ActorTables() {}

  /// @throws UnavailableException if no stage has written the table, which says how to get it
  static Table read(Workspace workspace, String name) throws IOException {
    Path file = workspace.resolve(name);
    if (!Files.exists(file)) {
      throw new UnavailableException(
          "there is no "
              + name
              + ", because no document has been annotated or coded; `actant run`"
              + " does both");
    }
    return Csv.read(file);
  }
}
