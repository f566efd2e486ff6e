package org.actant.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.actant.exchange.LossReport;
import org.actant.exchange.ProjectExport;

/// `.qdpx`: the workspace as a project for other programs.
final class CodeProjectExport implements CodeExportFormat {
  @Override
  public Set<String> endings() {
    return Set.of(".qdpx");
  }

  @Override
  public String content() {
    return "the whole project (REFI-QDA)";
  }

  @Override
  public Set<String> options() {
    return Set.of("--suggestions");
  }

  @Override
  public int write(Path file, CodeExportOptions options, Session session) throws IOException {
    ProjectExport export =
        ProjectExport.of(session.workspace(), options.suggestions, Actant.version());
    export.write(file);
    Path report = file.resolveSibling(file.getFileName() + ".losses.csv");
    LossReport.write(report, export.losses());
    Console console = session.console();
    Losses.warn(console, export.losses());
    int documents = export.project().sources().size();
    console.result(
        "%s documents and %s statements in %s; what stays behind is in %s"
            .formatted(documents, export.statements(), file, report),
        Map.of(
            "file", file.toString(),
            "documents", documents,
            "statements", export.statements(),
            "losses", Losses.json(export.losses())));
    return ExitCode.DONE;
  }
}
