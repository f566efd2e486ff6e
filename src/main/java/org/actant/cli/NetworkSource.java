package org.actant.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.actant.discourse.DnaFile;
import org.actant.discourse.DnaImports;
import org.actant.discourse.PassageStatements;
import org.actant.discourse.PassageStatements.Status;
import org.actant.discourse.Statements;
import org.actant.input.InputException;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Where the statements of a network come from: the passages coded in a workspace, or a file of
/// Discourse Network Analyzer.
final class NetworkSource {
  @Parameters(
      paramLabel = "FILE.dna",
      arity = "0..1",
      description = "A file of Discourse Network Analyzer; the same as --dna.")
  @Nullable Path file;

  @Option(
      names = "--dna",
      paramLabel = "FILE",
      description =
          "A file of Discourse Network Analyzer (version 2 or 3) instead of the workspace's"
              + " passages.")
  @Nullable Path dna;

  @Option(
      names = "--statement-type",
      paramLabel = "LABEL",
      defaultValue = "",
      description = "The type of statements in it; default: DNA Statement.")
  String type = "";

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      split = ",",
      description =
          "Passages that count: coded, accepted, suggested; default: coded,accepted, which people"
              + " stand for.")
  List<Status> statuses = List.of();

  Statements read(Session session) throws IOException {
    if (file != null && dna != null) {
      throw new InputException("two files, " + file + " and " + dna + "; expected one");
    }
    Path named = dna != null ? dna : file;
    if (named != null) {
      return dna(session, named);
    }
    Workspace workspace = session.workspace();
    List<Path> imports = DnaImports.list(workspace);
    if (!imports.isEmpty() && statuses.isEmpty() && !hasPassages(workspace)) {
      return imported(workspace, imports, session.console());
    }
    return PassageStatements.read(workspace, statuses.isEmpty() ? Status.PEOPLE : statuses);
  }

  private Statements dna(Session session, Path named) throws IOException {
    if (!statuses.isEmpty()) {
      throw new InputException(
          "--status tells passages of a workspace apart; a file of Discourse Network Analyzer has"
              + " no suggestions");
    }
    return DnaFile.read(Files.exists(named) ? named : kept(session, named), type);
  }

  /// A file that was imported may be called by its name alone.
  private static Path kept(Session session, Path named) throws IOException {
    try {
      return DnaImports.find(session.workspace(), named).orElse(named);
    } catch (InputException _) {
      // no workspace: the file was meant as it stands
      return named;
    }
  }

  private Statements imported(Workspace workspace, List<Path> imports, Console console)
      throws IOException {
    if (imports.size() > 1) {
      throw new InputException(
          "several files of Discourse Network Analyzer were imported: "
              + String.join(", ", imports.stream().map(workspace::relative).toList())
              + "; name one with --dna");
    }
    console.say(
        "no passages are coded in this workspace: reading "
            + workspace.relative(imports.getFirst()));
    return DnaFile.read(imports.getFirst(), type);
  }

  private static boolean hasPassages(Workspace workspace) throws IOException {
    return Files.isRegularFile(workspace.resolve("codebook/passages/passages.csv"))
        && !PassageStatements.read(workspace, Status.PEOPLE).list().isEmpty();
  }
}
