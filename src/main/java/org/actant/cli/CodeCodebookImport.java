package org.actant.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.actant.exchange.AtomicFile;
import org.actant.exchange.CodebookPlan;
import org.actant.exchange.CodebookPlanner;
import org.actant.exchange.refi.CodebookFile;
import org.actant.exchange.refi.Limits;
import org.actant.table.Table;
import org.actant.workspace.Workspace;

/// `.qdc`: a codebook of another program.
final class CodeCodebookImport implements CodeImportFormat {
  @Override
  public Set<String> endings() {
    return Set.of(".qdc");
  }

  @Override
  public String content() {
    return "a codebook (REFI-QDA)";
  }

  @Override
  public Set<String> options() {
    return Set.of("--name", "--split", "--dry-run");
  }

  @Override
  public int read(Path file, CodeImportOptions options, Session session) throws IOException {
    Workspace workspace = session.workspace();
    Console console = session.console();
    CodebookFile read = CodebookFile.read(file, Limits.STANDARD);
    read.findings().forEach(finding -> console.say("deviation: " + finding.message()));
    var origin = String.valueOf(file.getFileName());
    String stem = origin.substring(0, origin.lastIndexOf('.'));
    String name = options.name != null ? options.name : CodebookPlanner.id(stem);
    List<CodebookPlan> plans =
        new CodebookPlanner(workspace, origin, options.split, Session.CLOCK)
            .plan(read.codebook(), name);
    var rows = new ArrayList<List<String>>();
    for (CodebookPlan plan : plans) {
      Losses.warn(console, plan.losses());
      if (!options.rehearsal) {
        AtomicFile.create(workspace.resolve(plan.path()), plan.yaml());
      }
      rows.add(List.of(plan.path(), Integer.toString(plan.codes().size())));
    }
    console.table(new Table(List.of("file", "codes"), rows));
    return ExitCode.DONE;
  }
}
