package org.actant.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.actant.literature.Overview;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `actant literature list`.
@Command(
    name = "list",
    description =
        "List published figures: table and page, number, unit, and how they were checked.",
    footer = {
      "",
      "Examples:",
      "  actant literature list",
      "  actant literature list --source patterson-2021 --json"
    })
final class LiteratureListCommand implements Callable<Integer> {
  @Mixin Session session;

  @Option(names = "--source", paramLabel = "ID", description = "Of one publication only.")
  @Nullable String source;

  @Override
  public Integer call() throws IOException {
    Workspace workspace = session.workspace();
    LiteratureCommand.refresh(session, workspace, List.of());
    session.console().table(Overview.figures(workspace, Optional.ofNullable(source)));
    session
        .console()
        .say(
            "checked: primary, read in the publication itself; secondary, in a quotation of it;"
                + " unchecked, told by others and to be looked up before it is relied on");
    return ExitCode.DONE;
  }
}
