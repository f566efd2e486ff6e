package org.actant.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.actant.corpus.IngestRow;
import org.actant.corpus.IngestStage;
import org.actant.corpus.IngestStatus;
import org.actant.corpus.Limits;
import org.actant.corpus.NearDuplicates;
import org.actant.corpus.Source;
import org.actant.corpus.Sources;
import org.actant.input.InputException;
import org.actant.table.Table;
import org.actant.workspace.StageRun;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `actant corpus ingest`: turns documents into text.
@Command(
    name = "ingest",
    description =
        "Turns the documents into text with its place on the page; only what is new or changed.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  actant corpus ingest",
      "  actant corpus ingest --json               counts by status",
      "  actant corpus ingest --max-seconds 600    more time for long documents",
      "",
      "What became of every document is listed in corpus/text/ingest.csv. Documents",
      "are read in processes of their own, without network, which are ended when one",
      "exceeds its limits; the --max options are kept in corpus/ingest.yaml."
    })
final class CorpusIngestCommand implements Callable<Integer> {
  @Mixin Session session;

  @Option(names = "--max-pages", paramLabel = "N", description = "Most pages of a document.")
  @Nullable Integer maxPages;

  @Option(names = "--max-chars", paramLabel = "N", description = "Most characters of its text.")
  @Nullable Integer maxChars;

  @Option(names = "--max-seconds", paramLabel = "S", description = "Most time for a document.")
  @Nullable Integer maxSeconds;

  @Option(
      names = "--max-memory",
      paramLabel = "MB",
      description = "Most memory of a process that reads, in MiB.")
  @Nullable Integer maxMemory;

  @Option(
      names = "--ocr",
      negatable = true,
      description = "Recognize pages that are pictures, if Tesseract is installed; on at first.")
  @Nullable Boolean ocr;

  @Option(
      names = "--accept-changes",
      description =
          "Take files that have changed since they were added for the ones that are meant.")
  boolean acceptChanges;

  @Option(
      names = "--again",
      description = "Also read again what did not end `ok`, as after Tesseract has been installed.")
  boolean again;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "Processes that read at once; default: one a processor, at most 4.")
  @Nullable Integer workers;

  @Override
  public Integer call() throws IOException {
    Workspace workspace = session.workspace();
    Console console = session.console();
    Limits limits = limits(workspace, console);
    var stage =
        workers == null
            ? new IngestStage(limits)
            : new IngestStage(limits, atLeast(1, "--workers", workers));
    if (acceptChanges) {
      List<String> accepted = Sources.accept(workspace);
      console.say(
          accepted.isEmpty()
              ? "no file has changed"
              : "accepted as they are now: " + String.join(", ", accepted));
    }
    Set<String> doubtful = again ? doubtful(workspace) : Set.of();
    StageRun run = session.runner(workspace).run(stage, doubtful, console.progress());
    List<IngestRow> rows = IngestRow.read(workspace);
    printCounts(console, rows);
    for (IngestRow row : rows) {
      switch (row.status()) {
        case OK -> {}
        case OK_WITH_WARNINGS -> console.detail(row.file() + ": " + row.detail());
        case NO_TEXT, PASSWORD, DAMAGED, NOT_A_DOCUMENT, EMPTY, OVER_LIMIT ->
            console.warn(row.file() + ": " + row.status() + ": " + row.detail());
      }
    }
    console.say("%s read now, %s unchanged".formatted(run.worked(), run.reused()));
    sayWhatIsMissing(workspace, console);
    int duplicates = NearDuplicates.read(workspace).size();
    if (duplicates > 0) {
      console.say(
          "documents with nearly the text of another one: "
              + duplicates
              + ", listed in "
              + NearDuplicates.FILE);
    }
    return run.failures().isEmpty() ? ExitCode.DONE : ExitCode.PARTIAL;
  }

  private static void sayWhatIsMissing(Workspace workspace, Console console) throws IOException {
    int waiting = 0;
    for (Source source : Sources.missing(workspace)) {
      if (source.url().isEmpty()) {
        console.warn(source.id() + ": in " + Sources.FILE + ", but without a file or an address");
      } else {
        console.detail(source.id() + ": not fetched");
        waiting++;
      }
    }
    if (waiting > 0) {
      console.say("documents that wait for `actant corpus fetch`: " + waiting);
    }
  }

  private static Set<String> doubtful(Workspace workspace) throws IOException {
    return IngestRow.read(workspace).stream()
        .filter(row -> row.status() != IngestStatus.OK)
        .map(IngestRow::id)
        .collect(Collectors.toSet());
  }

  /// Returns the workspace's limits, after those that were given now have been kept there: `run`
  /// and `verify` must read documents in the same way.
  private Limits limits(Workspace workspace, Console console) throws IOException {
    Limits kept = Limits.read(workspace);
    var wanted =
        new Limits(
            maxPages == null ? kept.pages() : atLeast(1, "--max-pages", maxPages),
            maxChars == null ? kept.chars() : atLeast(1, "--max-chars", maxChars),
            maxSeconds == null
                ? kept.time()
                : Duration.ofSeconds(atLeast(1, "--max-seconds", maxSeconds)),
            maxMemory == null ? kept.memoryMb() : atLeast(64, "--max-memory", maxMemory),
            ocr == null ? kept.ocr() : ocr);
    if (!wanted.equals(kept)) {
      wanted.write(workspace);
      console.say("limits kept in " + Limits.FILE);
    }
    return wanted;
  }

  private static int atLeast(int least, String option, int value) {
    if (value < least) {
      throw new InputException(option + " is " + value + "; expected " + least + " or more");
    }
    return value;
  }

  /// How many documents ended in one status, and what they hold.
  record Count(String status, int documents, int pages, int chars) {
    static Count of(IngestStatus status, List<IngestRow> rows) {
      return new Count(
          status.toString(),
          rows.size(),
          rows.stream().mapToInt(IngestRow::pages).sum(),
          rows.stream().mapToInt(IngestRow::chars).sum());
    }

    List<String> row() {
      return List.of(
          status, Integer.toString(documents), Integer.toString(pages), Integer.toString(chars));
    }
  }

  private static void printCounts(Console console, List<IngestRow> rows) {
    List<Count> counts =
        rows.stream()
            .collect(Collectors.groupingBy(IngestRow::status, TreeMap::new, Collectors.toList()))
            .entrySet()
            .stream()
            .map(entry -> Count.of(entry.getKey(), entry.getValue()))
            .toList();
    if (console.json()) {
      console.result("", counts);
    } else {
      console.table(
          new Table(
              List.of("status", "documents", "pages", "chars"),
              counts.stream().map(Count::row).toList()));
    }
  }
}
