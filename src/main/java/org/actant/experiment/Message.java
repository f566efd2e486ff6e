package org.actant.experiment;

import java.nio.file.Path;
import org.actant.input.InputException;
import org.actant.input.Json;
import org.jspecify.annotations.Nullable;

/// One line from a trial's process to the one that watches it. After a window's begin and end the
/// process waits for an empty line, so that the meters are read while it does nothing.
sealed interface Message {
  /// A window begins.
  ///
  /// @param repetition from 1
  record Begin(String window, int repetition) implements Message {}

  /// The window that began last ends.
  ///
  /// @param elapsedS seconds by the trial's own clock
  /// @param items images that were worked on; 0 where there is nothing to count
  record End(String window, int repetition, double elapsedS, long items) implements Message {}

  /// The trial is done.
  record Done(TrialResult result) implements Message {}

  /// The trial cannot go on.
  record Failed(String reason) implements Message {}

  /// Returns the line for a message.
  default String line() {
    return Json.line(
        switch (this) {
          case Begin begin -> new Envelope(begin, null, null, null);
          case End end -> new Envelope(null, end, null, null);
          case Done done -> new Envelope(null, null, done, null);
          case Failed failed -> new Envelope(null, null, null, failed);
        });
  }

  /// Reads a line; null for a line that is no message, such as what a native library prints.
  static @Nullable Message parse(String line) {
    if (!line.startsWith("{\"begin\":")) {
      return null;
    }
    try {
      Envelope envelope = Json.parse(Path.of("(trial)"), 1, line, Envelope.class);
      if (envelope.begin != null) {
        return envelope.begin;
      }
      if (envelope.end != null) {
        return envelope.end;
      }
      return envelope.done != null ? envelope.done : envelope.failed;
    } catch (InputException e) {
      return null;
    }
  }

  /// The written form: exactly one of the four.
  record Envelope(
      @Nullable Begin begin, @Nullable End end, @Nullable Done done, @Nullable Failed failed) {}
}
