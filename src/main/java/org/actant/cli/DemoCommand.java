package org.actant.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.actant.experiment.StudyRun;
import org.actant.experiment.StudyState;
import org.actant.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `actant demo`: both pipelines once, on material that comes with the program.
@Command(
    name = "demo",
    description = {
      "Measure the small study `demo`, read and code the sample documents, and build the guide from"
          + " both.",
      "Works offline, in the folder of the program; what is done already is not done again."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  actant demo", "  actant demo --again      measure the study once more"})
final class DemoCommand implements Callable<Integer> {
  private static final String STUDY = "demo";
  private static final String REPORT = "reports/out/demo";

  @Mixin Session session;

  @Option(names = "--again", description = "Measure again, in a new run beside the old one.")
  boolean again;

  @Override
  public Integer call() throws IOException {
    Workspace workspace = workspace();
    Console console = session.console();
    int measured = ExitCode.DONE;
    if (again || !StudyState.of(workspace, STUDY).measured()) {
      console.say("measuring the study `demo`: every trial in a process of its own");
      var outcome =
          StudyRun.run(
              workspace,
              new StudyRun.Request(STUDY, Optional.empty()),
              Session.CLOCK,
              console.study());
      for (StudyRun.Failure failure : outcome.failures()) {
        console.warn(
            "failed: block %s, %s: %s"
                .formatted(failure.block(), failure.condition(), failure.reason()));
        measured = ExitCode.PARTIAL;
      }
    }
    console.say("reading, coding and reporting");
    int made = RunCommand.run(session, workspace, List.of());
    console.say("");
    console.say("the guide is made; look at");
    for (String file : List.of("demo.html", "demo.pdf", "tables.xlsx", "tables/")) {
      console.say("  " + workspace.resolve(REPORT + "/" + file));
    }
    console.say("ask where anything comes from: actant why " + REPORT + "/demo.pdf");
    console.say("check everything: actant verify");
    return Math.max(measured, made);
  }

  /// The workspace that was named, or the program's own folder, which the launcher names.
  private Workspace workspace() {
    String home = System.getProperty("actant.home");
    return session.folder == null && home != null
        ? new Workspace(Path.of(home))
        : session.workspace();
  }
}
