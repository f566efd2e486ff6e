package org.actant.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.actant.coding.CodingEvent;
import org.actant.coding.EventLog;
import org.actant.coding.PassagesStage;
import org.actant.coding.StatementTable;
import org.actant.corpus.sheet.Sheet;
import org.actant.table.Table;
import org.actant.workspace.Workspace;

/// `.xlsx`, `.csv`, `.tsv` and `.ods`: what a coder did to a table of statements.
final class StatementImport implements CodeImportFormat {
  @Override
  public Set<String> endings() {
    return Set.of(".xlsx", ".csv", ".tsv", ".ods");
  }

  @Override
  public String content() {
    return "statements, one a row";
  }

  @Override
  public Set<String> options() {
    return Set.of("--coder", "--dry-run");
  }

  @Override
  public int read(Path file, CodeImportOptions options, Session session) throws IOException {
    Workspace workspace = session.workspace();
    Console console = session.console();
    String coder = CoderOption.nameOr(options.coder);
    Sheet sheet = Sheet.read(file);
    List<CodingEvent> events;
    try (EventLog log = EventLog.open(workspace, coder, Session.CLOCK)) {
      log.notices().forEach(console::warn);
      events = StatementTable.of(workspace, log.coder()).changes(file, sheet);
      if (!options.rehearsal && !events.isEmpty()) {
        log.append(events);
      }
    }
    if (!options.rehearsal) {
      session.runner(workspace).run(new PassagesStage(), console.progress());
    }
    console.table(counts(events, sheet.rows().size()));
    return ExitCode.DONE;
  }

  private static Table counts(List<CodingEvent> events, int rows) {
    var counts = new TreeMap<String, Integer>();
    events.forEach(event -> counts.merge(event.event().toString(), 1, Integer::sum));
    var lines = new ArrayList<List<String>>();
    counts.forEach((kind, count) -> lines.add(List.of(kind, Integer.toString(count))));
    lines.add(List.of("unchanged", Integer.toString(rows - events.size())));
    return new Table(List.of("event", "rows"), lines);
  }
}
