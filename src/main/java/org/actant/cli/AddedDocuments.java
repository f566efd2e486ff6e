package org.actant.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.actant.corpus.Acquisition;
import org.actant.corpus.Acquisition.Outcome.Added;
import org.actant.corpus.Acquisition.Outcome.AlreadyThere;
import org.actant.corpus.Acquisition.Outcome.Refused;
import org.actant.table.Table;

/// Tells what became of files that were to be added.
final class AddedDocuments {
  private final Console console;

  AddedDocuments(Console console) {
    this.console = console;
  }

  /// Returns the exit code.
  int tell(Acquisition.Result result) {
    var rows = new ArrayList<List<String>>();
    int refused = 0;
    for (Acquisition.Outcome outcome : result.outcomes()) {
      switch (outcome) {
        case Added(Path file, var source) ->
            rows.add(List.of("added", source.id(), file.toString(), source.title()));
        case AlreadyThere(Path file, String id) -> {
          rows.add(List.of("already there", id, file.toString(), ""));
          console.say(file + ": has the same content as `" + id + "` and was not added again");
        }
        case Refused(Path file, String reason) -> {
          rows.add(List.of("refused", "", file.toString(), ""));
          console.warn(file + ": " + reason);
          refused++;
        }
      }
    }
    console.table(new Table(List.of("outcome", "id", "file", "title"), rows));
    for (String file : result.unused()) {
      console.say("the metadata table describes " + file + ", which was not added");
    }
    return refused == 0 ? ExitCode.DONE : ExitCode.PARTIAL;
  }
}
