package org.actant.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.actant.pack.PackFacts;
import org.actant.pack.PackSettings;
import org.actant.pack.Packing;
import org.actant.pack.ProgramCommit;
import org.actant.pack.Publication;
import org.actant.report.Reports;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `actant report pack`: a report with everything it was made from, for reviewers.
@Command(
    name = "pack",
    description = {
      "Put a report, its tables, their SQL and the raw data they were made from into one archive"
          + " (RO-Crate), which `actant verify FILE.zip` checks on any machine.",
      "A document whose licence in corpus/sources.csv is not an open one stays out: the pack names"
          + " it with its digest, and its words are cut out of the other files."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  actant report pack guide --out guide.zip",
      "  actant report pack --out thesis.zip --licence CC-BY-4.0 --date 2026-11-21",
      "",
      "Authors and licence stand in reports/pack.yaml; without it, authors are those of the"
          + " report.",
      "The same workspace and date give the same bytes."
    })
final class ReportPackCommand implements Callable<Integer> {
  @Mixin Session session;

  @Parameters(arity = "0..1", paramLabel = "REPORT", description = "A folder below reports/.")
  @Nullable String report;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The archive to write.")
  Path out;

  @Option(
      names = "--licence",
      paramLabel = "LICENCE",
      description = "Under which the pack is published, such as CC-BY-4.0.")
  @Nullable String licence;

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description = "When the pack is published; default: today.")
  @Nullable LocalDate date;

  @Override
  public Integer call() throws IOException {
    Workspace workspace = session.workspace();
    Console console = session.console();
    String name = report == null ? ReportCommand.chosen(workspace) : report;
    PackFacts facts =
        new Packing(workspace, Pipeline::stages, Session.CLOCK, settings(workspace, name))
            .write(out, console.progress());
    console.result(text(facts), facts);
    return ExitCode.DONE;
  }

  private PackSettings settings(Workspace workspace, String name) throws IOException {
    LocalDate published =
        date == null ? LocalDate.ofInstant(Session.CLOCK.instant(), ZoneOffset.UTC) : date;
    Publication stated = Publication.read(workspace);
    return new PackSettings(
        name,
        Reports.title(workspace, name),
        stated.authors(Reports.authors(workspace, name)),
        licence == null ? stated.licence() : licence,
        published,
        Actant.version(),
        ProgramCommit.find(),
        "actant report pack " + name + " --out " + out.getFileName() + " --date " + published);
  }

  private String text(PackFacts facts) throws IOException {
    var text = new StringBuilder();
    text.append("wrote %s: %s bytes\n".formatted(out, Files.size(out)));
    text.append(
        "%s documents may be shared, %s may not; %s files left out, %s with words cut out, %s that the pack alone cannot make whole"
            .formatted(
                facts.documents().stream().filter(d -> d.shared()).count(),
                facts.documents().stream().filter(d -> !d.shared()).count(),
                facts.leftOut().size(),
                facts.cut().size(),
                facts.partial().size()));
    for (var document : facts.documents()) {
      if (!document.shared()) {
        text.append("\n  ").append(document.id()).append(": ").append(document.reason());
      }
    }
    return text.toString();
  }
}
