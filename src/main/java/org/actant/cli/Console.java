package org.actant.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.actant.experiment.StudyView;
import org.actant.input.Json;
import org.actant.table.Table;
import org.actant.workspace.Progress;

/// Where a command's results and messages go: results to standard output, as tables for people or
/// as JSON, everything else to standard error.
final class Console {
  /// How much is said beside the results.
  enum Voice {
    QUIET,
    NORMAL,
    VERBOSE
  }

  private final PrintStream out;
  private final PrintStream err;
  private final boolean json;
  private final Voice voice;
  private final boolean terminal;

  Console(PrintStream out, PrintStream err, boolean json, Voice voice, boolean terminal) {
    this.out = out;
    this.err = err;
    this.json = json;
    this.voice = voice;
    this.terminal = terminal;
  }

  boolean json() {
    return json;
  }

  /// Prints a result: the table for people, or an array of objects with `--json`.
  void table(Table table) {
    if (json) {
      var objects = new ArrayList<LinkedHashMap<String, String>>();
      for (List<String> row : table.rows()) {
        var object = new LinkedHashMap<String, String>();
        for (int i = 0; i < row.size(); i++) {
          object.put(table.columns().get(i), row.get(i));
        }
        objects.add(object);
      }
      out.print(Json.pretty(objects));
    } else {
      out.print(TextTable.format(table));
    }
    out.flush();
  }

  /// Prints a result that is not a table: `text` for people, `value` with `--json`.
  void result(String text, Object value) {
    if (json) {
      out.print(Json.pretty(value));
    } else {
      out.println(text);
    }
    out.flush();
  }

  /// Says something that is not a result.
  void say(String message) {
    if (voice != Voice.QUIET) {
      err.println(message);
    }
  }

  /// Says something that only a curious user wants to know.
  void detail(String message) {
    if (voice == Voice.VERBOSE) {
      err.println(message);
    }
  }

  /// Says what must not be missed, even with `-q`.
  void warn(String message) {
    err.println(message);
  }

  /// A bar for downloads with bytes, rate and time left on a terminal, a line for each elsewhere,
  /// silence with `-q`.
  TransferBar transfers() {
    return voice == Voice.QUIET
        ? new TransferBar(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8), false)
        : new TransferBar(err, terminal);
  }

  /// The view of a study that runs: silence with `-q`.
  StudyView study() {
    return voice == Voice.QUIET ? StudyView.NONE : new StudyProgress(err, terminal);
  }

  /// A progress bar with rate and time left on a terminal, plain lines elsewhere, silence with
  /// `-q`.
  Progress progress() {
    return voice == Voice.QUIET ? Progress.NONE : new ProgressBar(err, terminal);
  }
}
