package org.actant.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.actant.input.InputException;
import org.actant.provenance.Artifact;
import org.actant.provenance.Digest;
import org.actant.trace.Trace;
import org.actant.workspace.Lineage;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `actant why`: where a file or a cell comes from, down to raw data, and what was made from it.
@Command(
    name = "why",
    description = {
      "Show what a file was made from, down to raw data, and what depends on it.",
      "Of a table, a row or a cell: the SQL, the rows that decide it, and below them the rows of"
          + " trials, or the passages with file, line and page."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  actant why reports/out/demo/demo.pdf",
      "  actant why corpus/samples/corvane-report-2024.pdf",
      "  actant why compression:demo/int8:accuracy     a cell: TABLE:ROW:COLUMN",
      "  actant why topics:water                       a row of a report's table",
      "  actant why topics --report demo               a table of this report",
      "  actant why passages:e3b3ad6716ca              a coded passage"
    })
final class WhyCommand implements Callable<Integer> {
  private static final int WIDEST = 12;

  @Mixin Session session;

  @Parameters(
      paramLabel = "FILE|TABLE[:ROW[:COLUMN]]",
      description = "A file of the workspace, or a table of a report, or a part of one.")
  String what;

  @Option(
      names = "--report",
      paramLabel = "REPORT",
      description = "The report that has the table; default: guide, else the first that has it.")
  @Nullable String report;

  @Option(names = "--all", description = "List every input, also where there are many.")
  boolean all;

  /// A node of the answer, as printed with `--json`.
  record Source(String path, String madeBy, String sha256, String state, List<Source> from) {}

  @Override
  public Integer call() throws IOException {
    Workspace workspace = session.workspace();
    Lineage lineage = Lineage.of(workspace, Pipeline.stages(workspace));
    Optional<String> file = file(workspace, lineage);
    if (file.isEmpty()) {
      Trace trace = CellQuestion.of(what).trace(workspace, lineage, report);
      session.console().result(new TraceText(all).of(trace), trace);
      return ExitCode.DONE;
    }
    String path = file.get();
    Source tree = source(workspace, lineage, path, new HashSet<>());
    List<String> dependents = lineage.dependents(path);
    var text = new StringBuilder();
    print(text, tree, "", "");
    text.append('\n').append(dependents.size()).append(" files depend on it\n");
    text.append(FileList.format("  ", dependents, all));
    session.console().result(text.toString().stripTrailing(), new Answer(tree, dependents));
    return ExitCode.DONE;
  }

  /// The file that is meant, if a stage knows one of this name.
  private Optional<String> file(Workspace workspace, Lineage lineage) {
    try {
      String path = session.locate(workspace, Path.of(what));
      boolean known = lineage.origin(path).isPresent() || lineage.recorded(path).isPresent();
      if (!known && Files.isRegularFile(workspace.resolve(path))) {
        throw new InputException(
            path + " is neither made by a stage nor read by one; `actant status` shows the stages");
      }
      return known ? Optional.of(path) : Optional.empty();
    } catch (InvalidPathException _) {
      return Optional.empty(); // no file has such a name here
    }
  }

  private record Answer(Source file, List<String> dependents) {}

  private static Source source(Workspace workspace, Lineage lineage, String path, Set<String> seen)
      throws IOException {
    Optional<Lineage.Origin> origin = lineage.origin(path);
    Optional<Digest> expected = origin.map(Lineage.Origin::sha256).or(() -> lineage.recorded(path));
    String state = state(workspace, path, expected);
    String hash = expected.map(Digest::hex).orElse("");
    if (origin.isEmpty() || !seen.add(path)) {
      return new Source(path, origin.isEmpty() ? "raw" : "(above)", hash, state, List.of());
    }
    var from = new ArrayList<Source>();
    for (Artifact input : origin.get().inputs()) {
      from.add(source(workspace, lineage, input.path(), seen));
    }
    String task = origin.get().task();
    String by = origin.get().activity().stage() + (task.isEmpty() ? "" : " of " + task);
    return new Source(path, by, hash, state, from);
  }

  private static String state(Workspace workspace, String path, Optional<Digest> expected)
      throws IOException {
    Path file = workspace.resolve(path);
    if (!Files.isRegularFile(file)) {
      return "missing";
    }
    return expected.isEmpty() || Digest.of(file).equals(expected.get()) ? "" : "CHANGED since";
  }

  private void print(StringBuilder text, Source source, String first, String rest) {
    text.append(first)
        .append(source.path)
        .append("  ← ")
        .append(source.madeBy)
        .append(source.state.isEmpty() ? "" : "  [" + source.state + "]")
        .append('\n');
    int shown = all ? source.from.size() : Math.min(WIDEST, source.from.size());
    for (int i = 0; i < shown; i++) {
      boolean last = i == source.from.size() - 1;
      print(text, source.from.get(i), rest + (last ? "└─ " : "├─ "), rest + (last ? "   " : "│  "));
    }
    if (shown < source.from.size()) {
      text.append(rest)
          .append("└─ … ")
          .append(source.from.size() - shown)
          .append(" more (--all)\n");
    }
  }
}
