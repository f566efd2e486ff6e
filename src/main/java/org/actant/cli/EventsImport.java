package org.actant.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.actant.coding.Merge;
import org.actant.coding.PassagesStage;
import org.actant.table.Table;
import org.actant.workspace.Workspace;

/// `.jsonl`: coding events of another workspace, as `actant code merge` takes them.
final class EventsImport implements CodeImportFormat {
  @Override
  public Set<String> endings() {
    return Set.of(".jsonl");
  }

  @Override
  public String content() {
    return "coding events";
  }

  @Override
  public Set<String> options() {
    return Set.of("--coder");
  }

  @Override
  public int read(Path file, CodeImportOptions options, Session session) throws IOException {
    Workspace workspace = session.workspace();
    Console console = session.console();
    List<Merge> merges =
        Merge.take(workspace, file, new Merge.Identity(options.coder, false), Session.CLOCK);
    session.runner(workspace).run(new PassagesStage(), console.progress());
    LostCodings.warn(console, workspace);
    return report(console, file, merges);
  }

  /// Says what became of a file; conflicts are findings.
  static int report(Console console, Path file, List<Merge> merges) {
    var rows = new ArrayList<List<String>>();
    for (Merge merge : merges) {
      merge.torn().ifPresent(console::warn);
      merge.conflicts().forEach(conflict -> console.warn("conflict: " + conflict));
      rows.add(
          List.of(
              file.toString(),
              merge.coder(),
              Integer.toString(merge.taken()),
              Integer.toString(merge.there()),
              Integer.toString(merge.conflicts().size())));
    }
    console.table(new Table(List.of("file", "coder", "taken", "there", "conflicts"), rows));
    return merges.stream().allMatch(merge -> merge.conflicts().isEmpty())
        ? ExitCode.DONE
        : ExitCode.FINDINGS;
  }
}
