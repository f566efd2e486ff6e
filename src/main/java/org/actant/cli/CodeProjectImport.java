package org.actant.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actant.corpus.IngestStage;
import org.actant.exchange.CodebookPlan;
import org.actant.exchange.CodebookPlanner;
import org.actant.exchange.ImportOptions;
import org.actant.exchange.Loss;
import org.actant.exchange.LossReport;
import org.actant.exchange.ProjectImport;
import org.actant.exchange.refi.ProjectFile;
import org.actant.exchange.refi.ProjectTexts;
import org.actant.provenance.Step;
import org.actant.workspace.StageRun;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/// `.qdpx`: a project of another program.
final class CodeProjectImport implements CodeImportFormat {
  @Override
  public Set<String> endings() {
    return Set.of(".qdpx", ".qde");
  }

  @Override
  public String content() {
    return "a project (REFI-QDA)";
  }

  @Override
  public Set<String> options() {
    return Set.of("--coder", "--name", "--split", "--flip-pdf", "--beside", "--dry-run");
  }

  @Override
  public int read(Path path, CodeImportOptions options, Session session) throws IOException {
    Workspace workspace = session.workspace();
    Console console = session.console();
    try (ProjectFile file =
            ProjectFile.open(path, org.actant.exchange.refi.Limits.STANDARD, options.beside);
        ProjectImport project =
            ProjectImport.plan(workspace, path, file, options(path, options), Session.CLOCK)) {
      file.findings().forEach(finding -> console.detail("deviation: " + finding.message()));
      ProjectTexts.of(file)
          .schemes()
          .values()
          .forEach(scheme -> console.say("positions: " + scheme.best()));
      if (options.rehearsal) {
        return tell(console, path, project, project.losses(), null);
      }
      project.add(console.progress());
      List<Step> unreadable = ingest(session, workspace, console);
      ProjectImport.Coded coded = project.code();
      var losses = new ArrayList<>(project.losses());
      losses.addAll(coded.losses());
      int code = tell(console, path, project, losses, coded);
      report(workspace, console, path, losses);
      return unreadable.isEmpty() ? code : ExitCode.PARTIAL;
    }
  }

  private static ImportOptions options(Path path, CodeImportOptions options) {
    String name = String.valueOf(path.getFileName());
    String stem = name.substring(0, name.lastIndexOf('.'));
    return new ImportOptions(
        options.coder,
        options.name == null ? CodebookPlanner.id(stem) : options.name,
        options.split,
        options.flipPdf);
  }

  private static List<Step> ingest(Session session, Workspace workspace, Console console)
      throws IOException {
    var limits = org.actant.corpus.Limits.read(workspace);
    StageRun run = session.runner(workspace).run(new IngestStage(limits), console.progress());
    run.failures().forEach(step -> console.warn(step.task() + ": " + step.failure()));
    return run.failures();
  }

  private static int tell(
      Console console,
      Path path,
      ProjectImport project,
      List<Loss> losses,
      ProjectImport.@Nullable Coded coded) {
    Losses.warn(console, losses);
    Map<String, Integer> counts = project.counts();
    String books = String.join(", ", project.codebooks().stream().map(CodebookPlan::path).toList());
    String text =
        "%s documents, %s codes%s, %s codings and %s memos %s %s%s"
            .formatted(
                counts.get("documents"),
                counts.get("codes"),
                books.isEmpty() ? "" : " in " + books,
                coded == null ? counts.get("codings") : (Integer) coded.codings(),
                coded == null ? counts.get("memos") : (Integer) coded.memos(),
                coded == null ? "are in" : "taken from",
                path,
                coded == null || coded.known() == 0
                    ? ""
                    : "; " + coded.known() + " were there already");
    console.result(
        text, Map.of("file", path.toString(), "taken", counts, "losses", Losses.json(losses)));
    return ExitCode.DONE;
  }

  private static void report(Workspace workspace, Console console, Path path, List<Loss> losses)
      throws IOException {
    String place = "codebook/imports/" + path.getFileName() + ".losses.csv";
    Path file = workspace.resolve(place);
    Files.createDirectories(file.getParent());
    LossReport.write(file, losses);
    console.say("what stays behind is in " + place);
  }
}
