package org.actant.cli;

import java.util.ArrayList;
import java.util.List;
import org.actant.corpus.Fetching.Outcome;
import org.actant.corpus.Fetching.Outcome.AlreadyThere;
import org.actant.corpus.Fetching.Outcome.Failure;
import org.actant.corpus.Fetching.Outcome.Fetched;
import org.actant.corpus.Fetching.Outcome.Unreached;
import org.actant.table.Table;

/// Tells what became of documents that were to be fetched.
final class FetchedDocuments {
  private final Console console;

  FetchedDocuments(Console console) {
    this.console = console;
  }

  /// Returns the exit code: 3 if no server at all was reached.
  int tell(List<Outcome> outcomes) {
    var rows = new ArrayList<List<String>>();
    int failed = 0;
    int unreached = 0;
    for (Outcome outcome : outcomes) {
      switch (outcome) {
        case Fetched(String id, String file, long bytes) ->
            rows.add(List.of("fetched", id, file, Long.toString(bytes), ""));
        case AlreadyThere(String id, String file) ->
            rows.add(List.of("already there", id, file, "", ""));
        case Failure(String id, String reason) -> {
          failed++;
          rows.add(List.of("failed", id, "", "", reason));
          console.warn(id + ": " + reason);
        }
        case Unreached(String id, String reason) -> {
          unreached++;
          rows.add(List.of("not reached", id, "", "", reason));
          console.warn(id + ": " + reason);
        }
      }
    }
    console.table(table(rows));
    if (unreached > 0 && unreached == outcomes.size()) {
      console.warn("no server was reached; `actant corpus fetch` goes on once there is a network");
      return ExitCode.UNAVAILABLE;
    }
    return failed + unreached == 0 ? ExitCode.DONE : ExitCode.PARTIAL;
  }

  /// Leaves the reasons, which people have read already, to other programs.
  private Table table(List<List<String>> rows) {
    List<String> columns = List.of("outcome", "id", "file", "bytes", "reason");
    int shown = console.json() ? columns.size() : columns.size() - 1;
    return new Table(
        columns.subList(0, shown), rows.stream().map(row -> row.subList(0, shown)).toList());
  }
}
