package org.actant.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.actant.input.InputException;
import org.actant.workspace.StageRunner;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that every command understands, and what follows from them. They may stand before or
/// after the command.
final class Session {
  @Option(
      names = "--workspace",
      paramLabel = "DIR",
      description = "The workspace; default: the nearest enclosing one.")
  @Nullable Path folder;

  @Option(names = "--json", description = "Print results as JSON.")
  boolean json;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print results and failures only.")
  boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Say more about what is being done.")
  boolean verbose;

  /// The time source of the program; the only one.
  static final Clock CLOCK = Clock.systemUTC();

  Workspace workspace() {
    if (folder == null) {
      return Workspace.enclosing(Path.of(""));
    }
    if (!Files.isDirectory(folder) || !Workspace.isWorkspace(folder)) {
      throw new InputException(
          folder
              + " is not a workspace (a folder with "
              + String.join(", ", Workspace.ROOMS)
              + "); make one with `actant init DIR`");
    }
    return new Workspace(folder);
  }

  /// Returns the path, relative to the workspace, of a file that a user named relative to the
  /// workspace or to where they stand.
  String locate(Workspace workspace, Path named) {
    Path inside = workspace.resolve(workspace.root().resolve(named).toString());
    Path here = named.toAbsolutePath().normalize();
    boolean meansHere = Files.notExists(inside) && here.startsWith(workspace.root());
    return workspace.relative(meansHere ? here : inside);
  }

  StageRunner runner(Workspace workspace) {
    return new StageRunner(workspace, CLOCK, Actant.version());
  }

  Console console() {
    var voice =
        quiet ? Console.Voice.QUIET : verbose ? Console.Voice.VERBOSE : Console.Voice.NORMAL;
    // the launcher says whether standard error is a terminal
    boolean terminal = Boolean.getBoolean("actant.terminal");
    return new Console(System.out, System.err, json, voice, terminal);
  }
}
