package org.actant.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.actant.corpus.IngestRow;
import org.actant.corpus.IngestStage;
import org.actant.corpus.Limits;
import org.actant.corpus.Sources;
import org.actant.input.InputException;
import org.actant.table.Csv;
import org.actant.table.Table;
import org.actant.workspace.Folders;
import org.actant.workspace.Progress;
import org.actant.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `actant benchmark reading`: how fast PDFs are turned into text with boxes.
@Command(
    name = "reading",
    description = {
      "Reads PDFs into text with boxes, as `actant corpus ingest` does in a fresh workspace, and,"
          + " if",
      "it is installed, by poppler's `pdftotext -bbox-layout`, file by file. Rounds take turns."
    },
    footer = {
      "%nExamples:",
      "  actant benchmark reading reports/",
      "  actant benchmark reading reports/ letters/ --copies 8    a larger corpus, made of copies"
    })
final class BenchmarkReadingCommand implements Callable<Integer> {
  @Mixin Session session;

  @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "PDFs, or folders of PDFs.")
  List<Path> inputs = new ArrayList<>();

  @Option(
      names = "--workers",
      defaultValue = "2",
      paramLabel = "N",
      description = "Processes that read at once; default: ${DEFAULT-VALUE}.")
  int workers;

  @Option(
      names = "--copies",
      defaultValue = "1",
      paramLabel = "N",
      description = "How often every file is read; default: ${DEFAULT-VALUE}.")
  int copies;

  @Option(
      names = "--rounds",
      defaultValue = "3",
      paramLabel = "N",
      description = "Rounds; default: ${DEFAULT-VALUE}.")
  int rounds;

  @Override
  public Integer call() throws IOException {
    if (workers < 1 || copies < 1 || rounds < 1) {
      throw new InputException("--workers, --copies and --rounds are 1 or more");
    }
    List<Path> files = pdfs();
    boolean poppler = poppler(files.getFirst());
    var ours = new double[rounds];
    var theirs = new double[rounds];
    int pages = 0;
    for (int round = 0; round < rounds; round++) {
      Path folder = Files.createTempDirectory("actant-benchmark");
      try {
        Workspace workspace = workspace(folder, files);
        long begun = System.nanoTime();
        session.runner(workspace).run(new IngestStage(Limits.DEFAULT, workers), Progress.NONE);
        ours[round] = seconds(begun);
        pages = IngestRow.read(workspace).stream().mapToInt(IngestRow::pages).sum();
      } finally {
        Folders.delete(folder);
      }
      if (poppler) {
        long begun = System.nanoTime();
        for (int copy = 0; copy < copies; copy++) {
          for (Path file : files) {
            poppler(file);
          }
        }
        theirs[round] = seconds(begun);
      }
      session.console().say("round " + (round + 1) + " of " + rounds + " done");
    }
    session.console().table(table(pages, ours, poppler ? Optional.of(theirs) : Optional.empty()));
    return ExitCode.DONE;
  }

  private List<Path> pdfs() throws IOException {
    var files = new ArrayList<Path>();
    for (Path input : inputs) {
      if (!Files.exists(input)) {
        throw new InputException(input, "no such file", "a PDF or a folder of PDFs");
      }
      try (Stream<Path> below = Files.walk(input)) {
        below
            .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf"))
            .sorted()
            .forEach(files::add);
      }
    }
    if (files.isEmpty()) {
      throw new InputException("found no PDF in " + inputs);
    }
    return files;
  }

  private Workspace workspace(Path folder, List<Path> files) throws IOException {
    for (String room : Workspace.ROOMS) {
      Files.createDirectories(folder.resolve(room));
    }
    var workspace = new Workspace(folder);
    Path raw = Files.createDirectories(workspace.resolve("corpus/raw"));
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < files.size() * copies; i++) {
      String id = String.format(Locale.ROOT, "d%06d", i);
      Files.copy(files.get(i % files.size()), raw.resolve(id + ".pdf"));
      var row = new ArrayList<>(Collections.nCopies(Sources.SCHEMA.names().size(), ""));
      row.set(0, id);
      rows.add(row);
    }
    Csv.write(workspace.resolve(Sources.FILE), new Table(Sources.SCHEMA.names(), rows));
    return workspace;
  }

  /// Runs the other program on one file; false where it is not installed.
  private static boolean poppler(Path file) throws IOException {
    Path out = Files.createTempFile("actant-benchmark", ".html");
    try {
      new ProcessBuilder("pdftotext", "-bbox-layout", file.toString(), out.toString())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .onExit()
          .join();
      return true;
    } catch (IOException _) {
      return false;
    } finally {
      Files.delete(out);
    }
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }

  private static Table table(int pages, double[] ours, Optional<double[]> theirs) {
    var rows = new ArrayList<List<String>>();
    double[] ratios = new double[ours.length];
    if (theirs.isPresent()) {
      Arrays.setAll(ratios, i -> theirs.get()[i] / ours[i]);
      rows.add(row("pdftotext -bbox-layout", pages, theirs.get(), "1.00"));
    }
    String ratio =
        theirs.isPresent()
            ? String.format(Locale.ROOT, "%.2f", BenchmarkCommand.middle(ratios))
            : "";
    rows.add(row("actant", pages, ours, ratio));
    return new Table(
        List.of("reader", "pages", "seconds", "lowest", "highest", "pages_per_s", "ratio"), rows);
  }

  private static List<String> row(String name, int pages, double[] seconds, String ratio) {
    double[] sorted = seconds.clone();
    Arrays.sort(sorted);
    return List.of(
        name,
        Integer.toString(pages),
        number("%.2f", BenchmarkCommand.middle(seconds)),
        number("%.2f", sorted[0]),
        number("%.2f", sorted[sorted.length - 1]),
        number("%.0f", pages / BenchmarkCommand.middle(seconds)),
        ratio);
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
