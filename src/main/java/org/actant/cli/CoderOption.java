package org.actant.cli;

import java.io.IOException;
import java.util.Objects;
import org.actant.coding.EventLog;
import org.actant.input.InputException;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Who is coding.
final class CoderOption {
  @Option(
      names = "--coder",
      paramLabel = "NAME",
      description =
          "Who codes; default: the environment variable ACTANT_CODER, else the user's name.")
  @Nullable String name;

  /// Returns the name of the coder.
  String name() {
    return nameOr(name);
  }

  /// Returns a name that was given, or the one that holds where none was.
  static String nameOr(@Nullable String name) {
    if (name != null) {
      return name;
    }
    String set = System.getenv("ACTANT_CODER");
    String user = set == null || set.isBlank() ? System.getProperty("user.name", "") : set;
    if (user.isBlank()) {
      throw new InputException("nobody says who codes; expected --coder NAME");
    }
    return Objects.requireNonNull(user);
  }

  /// Opens the coder's log and says what was repaired.
  EventLog open(Workspace workspace, Console console) throws IOException {
    EventLog log = EventLog.open(workspace, name(), Session.CLOCK);
    log.notices().forEach(console::warn);
    return log;
  }
}
