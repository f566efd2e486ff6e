package org.actant.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.actant.discourse.DnaFile;
import org.actant.discourse.DnaImports;
import org.actant.discourse.Statements;
import org.actant.table.Table;

/// `.dna`: statements of Discourse Network Analyzer. The file is kept as it came; its documents
/// have texts of their own, so its statements make networks and do not become passages of the
/// corpus.
final class DnaImportFormat implements CodeImportFormat {
  @Override
  public Set<String> endings() {
    return Set.of(".dna");
  }

  @Override
  public String content() {
    return "statements of Discourse Network Analyzer, for networks";
  }

  @Override
  public Set<String> options() {
    return Set.of("--dry-run");
  }

  @Override
  public int read(Path file, CodeImportOptions options, Session session) throws IOException {
    Statements statements =
        options.rehearsal ? DnaFile.read(file) : DnaImports.add(session.workspace(), file);
    Console console = session.console();
    console.table(
        new Table(
            List.of("file", "statements", "rows", "columns", "qualifier"),
            List.of(
                List.of(
                    statements.source(),
                    Integer.toString(statements.list().size()),
                    statements.rows(),
                    statements.columns(),
                    statements.qualifier()))));
    console.say("next: actant actors network --dna " + statements.source());
    return ExitCode.DONE;
  }
}
