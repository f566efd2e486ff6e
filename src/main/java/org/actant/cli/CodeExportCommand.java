package org.actant.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.actant.input.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `actant code export`: writes codings and codebooks for other programs and other people.
@Command(
    name = "export",
    description = "Writes codings or codebooks into a file; its ending says how.",
    footer = {
      "%n  .qdpx   the whole project for NVivo, MAXQDA, ATLAS.ti, QualCoder and others (REFI-QDA):"
          + " documents, codes,",
      "          statements; what the standard cannot carry is listed",
      "  .qdc    codebooks (REFI-QDA)",
      "  .dic    phrases of codebooks as a dictionary for LIWC",
      "  .yml    phrases of codebooks as a dictionary for quanteda",
      "  .xlsx   statements, one a row, with a column for the verdict, to be judged and edited and"
          + " imported again",
      "  .csv    the same without lists to choose from",
      "%nExamples:",
      "  actant code export project.qdpx",
      "  actant code export statements.xlsx --coder ada",
      "  actant code export ant.qdc --codebook ant",
      "  actant code export concepts.yml --codebook concepts"
    })
final class CodeExportCommand implements Callable<Integer> {
  /// Formats in the order in which they are asked.
  static final List<CodeExportFormat> FORMATS =
      List.of(
          new CodeProjectExport(),
          new CodeCodebookExport(),
          new StatementExport(),
          new DictionaryExport());

  @Mixin Session session;

  @Parameters(paramLabel = "FILE", description = "The file to write.")
  Path file;

  @Mixin CodeExportOptions options;

  @Override
  public Integer call() throws IOException {
    CodeExportFormat format = FileEnding.choose(file, FORMATS, CodeExportFormat::endings);
    FileEnding.understood(file, options.given(), format.options());
    if (!options.force && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new InputException(file, "a file that is there", "a new one, or --force");
    }
    Path folder = file.toAbsolutePath().normalize().resolveSibling("");
    if (!Files.isDirectory(folder)) {
      throw new InputException(folder, "no such folder", "the folder to write into");
    }
    return format.write(file, options, session);
  }
}
