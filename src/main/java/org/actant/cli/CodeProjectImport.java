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
import org.actant.exchange.refi.Limits;
import org.actant.exchange.refi.ProjectFile;
import org.actant.provenance.Step;
import org.actant.workspace.StageRun;
import org.actant.workspace.Workspace;

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
    try (ProjectFile file = ProjectFile.open(path, Limits.STANDARD, options.beside);
        ProjectImport project =
            ProjectImport.plan(workspace, path, file, options(path, options), Session.CLOCK)) {
      Console console = session.console();
      file.findings().forEach(finding -> console.detail("deviation: " + finding.message()));
      project.offsets().forEach(scheme -> console.say("positions: " + scheme.best()));
      return options.rehearsal ? rehearse(console, path, project) : take(session, path, project);
    }
  }

  private static int rehearse(Console console, Path path, ProjectImport project) {
    Losses.warn(console, project.losses());
    var counts = project.counts();
    console.result(
        "%s codings and %s memos could be taken from %s%s"
            .formatted(counts.codings(), counts.memos(), path, with(project)),
        json(path, counts, project.losses()));
    return ExitCode.DONE;
  }

  private static int take(Session session, Path path, ProjectImport project) throws IOException {
    Workspace workspace = session.workspace();
    Console console = session.console();
    project.add(console.progress());
    List<Step> unreadable = ingest(session, workspace, console);
    ProjectImport.Coded coded = project.code();
    var losses = new ArrayList<>(project.losses());
    losses.addAll(coded.losses());
    Losses.warn(console, losses);
    report(workspace, console, path, losses);
    String known = coded.known() == 0 ? "" : "; %s were there already".formatted(coded.known());
    console.result(
        "%s codings and %s memos taken from %s%s%s"
            .formatted(coded.codings(), coded.memos(), path, with(project), known),
        json(path, project.counts(), losses));
    return unreadable.isEmpty() ? ExitCode.DONE : ExitCode.PARTIAL;
  }

  /// Says with which documents and codes.
  private static String with(ProjectImport project) {
    var counts = project.counts();
    String books = String.join(", ", project.codebooks().stream().map(CodebookPlan::path).toList());
    return ", with %s documents and %s codes%s"
        .formatted(counts.documents(), counts.codes(), books.isEmpty() ? "" : " in " + books);
  }

  private static Map<String, Object> json(
      Path path, ProjectImport.Counts counts, List<Loss> losses) {
    return Map.of("file", path.toString(), "taken", counts, "losses", Losses.json(losses));
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
    var stage = new IngestStage(org.actant.corpus.Limits.read(workspace));
    StageRun run = session.runner(workspace).run(stage, console.progress());
    run.failures().forEach(step -> console.warn(step.task() + ": " + step.failure()));
    return run.failures();
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
