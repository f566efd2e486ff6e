package org.actant.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.actant.input.InputException;
import org.actant.report.ReportStage;
import org.actant.report.Reports;
import org.actant.table.Table;
import org.actant.workspace.Folders;
import org.actant.workspace.StageRun;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `actant report`: guides from tables and passages.
@Command(
    name = "report",
    description = "Build guides whose every number and quotation can be followed to its source.",
    subcommands = {ReportCommand.Build.class, ReportCommand.Listing.class, ReportPackCommand.class})
final class ReportCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "Which of build, list and pack?");
  }

  /// The report that is meant where none is named.
  static String chosen(Workspace workspace) throws IOException {
    List<String> names = Reports.names(workspace);
    if (names.size() == 1) {
      return names.getFirst();
    }
    if (names.contains("guide")) {
      return "guide";
    }
    throw new InputException(
        "which report? "
            + (names.isEmpty() ? "there is none below reports/" : String.join(", ", names)));
  }

  /// `actant report build`.
  @Command(
      name = "build",
      description = "Build a report into reports/out/REPORT.",
      footerHeading = "%nExamples:%n",
      footer = {
        "  actant report build                       the only report, or the one named guide",
        "  actant report build demo --format html    the page alone",
        "",
        "  actant report build thesis --format docx,tex   to write on",
        "",
        "A cited cell, passage or work that does not exist stops the build with file and line, and"
            + " so does a",
        "number typed by hand, or a quotation that no longer stands in its document."
      })
  static final class Build implements Callable<Integer> {
    @Mixin Session session;

    @Parameters(arity = "0..1", paramLabel = "REPORT", description = "A folder below reports/.")
    @Nullable String report;

    @Option(
        names = "--format",
        split = ",",
        paramLabel = "FORMAT",
        description =
            "csv, docx, html, pdf, svg, tex or xlsx; default: all. The folder then holds these"
                + " only.")
    @Nullable List<String> formats;

    @Override
    public Integer call() throws IOException {
      Console console = session.console();
      Workspace workspace = session.workspace();
      String name = report == null ? chosen(workspace) : report;
      var stage = formats == null ? new ReportStage(name) : new ReportStage(name, formats);
      StageRun run = session.runner(workspace).run(stage, console.progress());
      console.say(run.changed() ? "built " + run.folder() : run.folder() + " is up to date");
      console.table(files(workspace, run.folder()));
      return ExitCode.DONE;
    }

    private static Table files(Workspace workspace, String folder) throws IOException {
      var rows = new ArrayList<List<String>>();
      for (Path file : Folders.filesBelow(workspace.resolve(folder))) {
        if (!file.getFileName().toString().startsWith("report.")) {
          rows.add(List.of(workspace.relative(file), Long.toString(Files.size(file))));
        }
      }
      return new Table(List.of("file", "bytes"), rows);
    }
  }

  /// `actant report list`.
  @Command(
      name = "list",
      description = "List the reports of the workspace.",
      footerHeading = "%nExample:%n",
      footer = "  actant report list --json")
  static final class Listing implements Callable<Integer> {
    @Mixin Session session;

    @Override
    public Integer call() throws IOException {
      Workspace workspace = session.workspace();
      var rows = new ArrayList<List<String>>();
      for (String name : Reports.names(workspace)) {
        boolean built = Files.isDirectory(workspace.resolve("reports/out/" + name));
        rows.add(List.of(name, Reports.title(workspace, name), built ? "reports/out/" + name : ""));
      }
      session.console().table(new Table(List.of("report", "title", "built"), rows));
      return ExitCode.DONE;
    }
  }
}
