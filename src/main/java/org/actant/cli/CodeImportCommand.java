package org.actant.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `actant code import`: takes codings and codebooks of other programs and other people.
@Command(
    name = "import",
    description = "Takes codings or a codebook from a file; what it holds is told by its ending.",
    footer = {
      "%n  .qdpx   a project of NVivo, MAXQDA, ATLAS.ti, QualCoder and others (REFI-QDA):"
          + " documents,",
      "          codes, codings; what does not come along is listed",
      "  .qdc    a codebook (REFI-QDA); becomes codebook/<name>.yaml",
      "  .dic    a dictionary of LIWC; becomes a codebook of concepts",
      "  .yml    a dictionary of quanteda, likewise",
      "  .dna    statements of Discourse Network Analyzer; kept in codebook/imports for `actant"
          + " actors network`",
      "  .xlsx   statements, one a row, as `actant code export` wrote them (also .csv, .tsv, .ods):"
          + " what was filled",
      "          in or changed becomes events of the coder, rows that were added become codings",
      "  .jsonl  coding events of another workspace, see `actant code merge`",
      "%nEverything is checked before anything is written, and nothing is overwritten: codings are"
          + " added to the logs of",
      "their coders, documents to the corpus, codes to a codebook of their own.",
      "%nExamples:",
      "  actant code import interviews.qdpx",
      "  actant code import interviews.qdpx --coder ada --dry-run",
      "  actant code import statements.xlsx --coder ada",
      "  actant code import codes.qdc --split ::",
      "  actant code import policy.yml --name policy"
    })
final class CodeImportCommand implements Callable<Integer> {
  /// Formats in the order in which they are asked.
  static final List<CodeImportFormat> FORMATS =
      List.of(
          new CodeProjectImport(),
          new CodeCodebookImport(),
          new StatementImport(),
          new EventsImport(),
          new DnaImportFormat(),
          new DictionaryImport());

  @Mixin Session session;

  @Parameters(paramLabel = "FILE", description = "The file to take.")
  Path file;

  @Mixin CodeImportOptions options;

  @Override
  public Integer call() throws IOException {
    CodeImportFormat format = FileEnding.choose(file, FORMATS, CodeImportFormat::endings);
    FileEnding.understood(file, options.given(), format.options());
    return format.read(file, options, session);
  }
}
