package org.actant.cli;

import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.actant.coding.CodingEvent;
import org.actant.coding.EventLog;
import org.actant.coding.PassagesStage;
import org.actant.input.InputException;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `actant code undo`.
@Command(
    name = "undo",
    description = "Takes an event of a coder back: the last one that stands, or any one by its id.",
    footer = {
      "%nNothing is deleted: an undo is an event too, and can be taken back itself by its id.",
      "%nExamples:",
      "  actant code undo --coder ada",
      "  actant code undo 5f0c6d1e2a3b --coder ada"
    })
final class CodeUndoCommand implements Callable<Integer> {
  @Mixin Session session;

  @Mixin CoderOption coder;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "EVENT",
      description = "Id of the event, as `actant code log` shows it.")
  @Nullable String id;

  @Override
  public Integer call() throws Exception {
    Workspace workspace = session.workspace();
    Console console = session.console();
    CodingEvent undone;
    CodingEvent undo;
    try (EventLog log = coder.open(workspace, console)) {
      undone =
          log.events().stream()
              .filter(event -> id != null && id.equals(event.id()))
              .findFirst()
              .or(() -> id == null ? log.last() : java.util.Optional.empty())
              .orElseThrow(() -> nothing(log));
      undo = log.undo(String.valueOf(undone.id()));
    }
    session.runner(workspace).run(new PassagesStage(), console.progress());
    var result = new LinkedHashMap<String, Object>();
    result.put("event", String.valueOf(undo.id()));
    result.put("undoes", String.valueOf(undone.id()));
    console.result(
        "took back %s %s%s"
            .formatted(
                undone.event(),
                undone.id(),
                undone.document() == null ? "" : " in " + undone.document()),
        result);
    return ExitCode.DONE;
  }

  private InputException nothing(EventLog log) {
    return new InputException(
        id == null
            ? "`" + log.coder() + "` has done nothing that could be taken back"
            : "`" + log.coder() + "` has no event `" + id + "`; see `actant code log`");
  }
}
