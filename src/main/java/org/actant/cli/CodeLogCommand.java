package org.actant.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.actant.coding.LoggedEvent;
import org.actant.table.Table;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `actant code log`.
@Command(
    name = "log",
    description = "Lists what coders did, in the order of time.",
    footer = {
      "%nExamples:",
      "  actant code log --coder ada --limit 20",
      "  actant code log --document report-2021 --json"
    })
final class CodeLogCommand implements Callable<Integer> {
  private static final int SHOWN = 60;

  @Mixin Session session;

  @Option(names = "--coder", paramLabel = "NAME", description = "Only this coder.")
  @Nullable String coder;

  @Option(names = "--document", paramLabel = "ID", description = "Only this document.")
  @Nullable String document;

  @Option(names = "--limit", paramLabel = "N", description = "Only the last N.")
  @Nullable Integer limit;

  @Override
  public Integer call() throws Exception {
    Workspace workspace = session.workspace();
    Console console = session.console();
    List<LoggedEvent> events =
        LoggedEvent.read(workspace).stream()
            .filter(event -> coder == null || event.event().coder().equals(coder))
            .filter(event -> document == null || document.equals(event.event().document()))
            .toList();
    int from = limit == null ? 0 : Math.max(0, events.size() - Math.max(0, limit));
    var rows = new ArrayList<List<String>>();
    for (LoggedEvent event : events.subList(from, events.size())) {
      rows.add(row(event, console.json()));
    }
    console.table(
        new Table(
            List.of(
                "at", "coder", "id", "event", "document", "what", "quotation", "note", "undone"),
            rows));
    return ExitCode.DONE;
  }

  private static List<String> row(LoggedEvent logged, boolean whole) {
    var event = logged.event();
    String quotation = Objects.toString(event.quotation(), "");
    return List.of(
        logged.timed() ? Objects.toString(event.at(), "") : "",
        event.coder(),
        Objects.toString(event.id(), ""),
        event.event().toString(),
        Objects.toString(event.document(), ""),
        logged.what(),
        whole || quotation.length() <= SHOWN ? quotation : quotation.substring(0, SHOWN) + "…",
        Objects.toString(event.note(), ""),
        logged.undone() ? "undone" : "");
  }
}
