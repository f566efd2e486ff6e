package org.actant.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.actant.coding.Merge;
import org.actant.coding.PassagesStage;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `actant code merge`.
@Command(
    name = "merge",
    description = "Takes coders' files from elsewhere into the codings: the same event once.",
    footer = {
      "%nEvents keep their ids and times, so a file may be taken any number of times. Where a coder"
          + " decided differently in",
      "two places, the later decision stands and the conflict is named. If a coder of the same name"
          + " is here who shares no",
      "event with the file, nothing is taken: say --coder NAME for another person, --same for the"
          + " same one.",
      "%nExamples:",
      "  actant code merge ../laptop/codebook/codings/ada.jsonl",
      "  actant code merge ada.jsonl --coder ada-b"
    })
final class CodeMergeCommand implements Callable<Integer> {
  @Mixin Session session;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of coding events.")
  List<Path> files = new ArrayList<>();

  @Option(names = "--coder", paramLabel = "NAME", description = "Whose events these are.")
  @Nullable String coder;

  @Option(names = "--same", description = "A coder of the same name is the same person.")
  boolean same;

  @Override
  public Integer call() throws Exception {
    Workspace workspace = session.workspace();
    Console console = session.console();
    int exit = ExitCode.DONE;
    for (Path file : files) {
      var identity = new Merge.Identity(coder, same);
      exit =
          Math.max(
              exit,
              EventsImport.report(
                  console, file, Merge.take(workspace, file, identity, Session.CLOCK)));
    }
    session.runner(workspace).run(new PassagesStage(), console.progress());
    LostCodings.warn(console, workspace);
    return exit;
  }
}
