package org.actant.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.actant.actors.Decision;
import org.actant.actors.Decisions;
import org.actant.table.Table;
import org.actant.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `actant actors log`.
@Command(
    name = "log",
    description = "Lists the decisions about actors: who, when, what and why.",
    footer = {"%nExample:", "  actant actors log --json"})
final class ActorsLogCommand implements Callable<Integer> {
  @Mixin Session session;

  @Override
  public Integer call() throws IOException {
    Workspace workspace = session.workspace();
    Path file = Decisions.file(workspace);
    Decisions decisions = Decisions.read(file);
    Set<String> undone = decisions.undone();
    var rows = new ArrayList<List<String>>();
    for (Decision decision : decisions.all()) {
      rows.add(
          List.of(
              decision.id(),
              decision.at(),
              decision.who(),
              decision.says(),
              Objects.requireNonNullElse(decision.because(), ""),
              undone.contains(decision.id()) ? "undone" : "holds"));
    }
    for (int line : decisions.torn()) {
      session
          .console()
          .warn(
              "%s:%s: the line was cut short, as by a crash, and counts for nothing; the others"
                      .formatted(workspace.relative(file), line)
                  + " stand");
    }
    session
        .console()
        .table(new Table(List.of("id", "at", "who", "decision", "because", "state"), rows));
    return ExitCode.DONE;
  }
}
