package org.actant.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.actant.input.InputException;
import org.actant.workspace.Stage;
import org.actant.workspace.Verification;
import org.actant.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `actant verify`: is everything what its provenance says, and does it come out the same again?
@Command(
    name = "verify",
    description = {
      "Check every file against its provenance, then do every stage again aside and expect the same"
          + " bytes.",
      "Exits with 1 and names the files, and what depends on them, where something differs."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  actant verify",
      "  actant verify --quick             compare content with the record only",
      "  actant verify corpus/text reports"
    })
final class VerifyCommand implements Callable<Integer> {
  @Mixin Session session;

  @Option(names = "--quick", description = "Do not make anything again.")
  boolean quick;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Only the stages that own or lie below these folders.")
  List<Path> paths = List.of();

  @Override
  public Integer call() throws IOException {
    if (paths.size() == 1 && PackCheck.isPack(paths.getFirst())) {
      return PackCheck.run(session.console(), paths.getFirst());
    }
    Workspace workspace = session.workspace();
    Console console = session.console();
    List<String> chosen = paths.stream().map(path -> session.locate(workspace, path)).toList();
    List<Stage> stages =
        Pipeline.stages(workspace).stream()
            .filter(stage -> chosen.isEmpty() || chosen.stream().anyMatch(c -> concerns(stage, c)))
            .toList();
    if (stages.isEmpty()) {
      throw new InputException(
          "no stage makes anything at " + chosen + "; `actant status` lists the folders");
    }
    var report =
        new Verification(workspace, session.runner(workspace), stages)
            .run(!quick, console.progress());
    console.result(text(report), report);
    return report.findings().isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
  }

  private static boolean concerns(Stage stage, String path) {
    return path.isEmpty()
        || (stage.folder() + "/").startsWith(path + "/")
        || (path + "/").startsWith(stage.folder() + "/");
  }

  private static String text(Verification.Report report) {
    var text = new StringBuilder();
    for (Verification.Finding finding : report.findings()) {
      String kind = finding.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      text.append("%s: %s (%s)\n".formatted(kind, finding.path(), finding.detail()));
      if (!finding.dependents().isEmpty()) {
        text.append("  depends on it:\n")
            .append(FileList.format("    ", finding.dependents(), false));
      }
    }
    String made = report.rebuilt() == 0 ? "" : ", " + report.rebuilt() + " made again";
    text.append("%s files checked%s: ".formatted(report.checked(), made));
    text.append(
        report.findings().isEmpty() ? "all as recorded" : report.findings().size() + " findings");
    return text.toString();
  }
}
