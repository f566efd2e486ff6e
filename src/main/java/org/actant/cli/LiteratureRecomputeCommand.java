package org.actant.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.actant.literature.LiteratureStage;
import org.actant.literature.Overview;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `actant literature recompute`.
@Command(
    name = "recompute",
    description = {
      "Recompute published figures from the inputs that were published with them.",
      "What does not follow is flagged with the reason."
    },
    footer = {
      "",
      "Examples:",
      "  actant literature recompute",
      "  actant literature recompute --flagged",
      "  actant literature recompute --source strubell-2019 --json"
    })
final class LiteratureRecomputeCommand implements Callable<Integer> {
  @Mixin Session session;

  @Option(names = "--source", paramLabel = "ID", description = "Of one publication only.")
  @Nullable String source;

  @Option(names = "--flagged", description = "Only what is flagged.")
  boolean flagged;

  @Override
  public Integer call() throws IOException {
    Workspace workspace = session.workspace();
    LiteratureCommand.refresh(session, workspace, List.of());
    show(session.console(), workspace, Optional.ofNullable(source), flagged);
    session
        .console()
        .say(
            "relative_difference: (published - recomputed) / recomputed. Inputs, formulas and"
                + " sources: "
                + LiteratureStage.FOLDER
                + "/recomputed.csv");
    return ExitCode.DONE;
  }

  /// Prints the table, and why figures are flagged, which is too long for its columns.
  static void show(Console console, Workspace workspace, Optional<String> source, boolean flagged)
      throws IOException {
    if (console.json()) {
      console.table(Overview.everything(workspace, source, flagged));
    } else {
      console.table(Overview.recomputed(workspace, source, flagged));
      Overview.reasons(workspace, source).forEach(console::say);
    }
  }
}
