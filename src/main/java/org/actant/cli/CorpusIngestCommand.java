package org.actant.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.actant.corpus.IngestRow;
import org.actant.corpus.IngestStage;
import org.actant.corpus.IngestStatus;
import org.actant.corpus.Sources;
import org.actant.table.Table;
import org.actant.workspace.StageRun;
import org.actant.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `actant corpus ingest`: turns documents into text.
@Command(
    name = "ingest",
    description =
        "Turns the documents into text with its place on the page; only what is new or changed.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  actant corpus ingest",
      "  actant corpus ingest --json    counts by status",
      "",
      "What became of every document is listed in corpus/text/ingest.csv."
    })
final class CorpusIngestCommand implements Callable<Integer> {
  @Mixin Session session;

  @Override
  public Integer call() throws IOException {
    Workspace workspace = session.workspace();
    Console console = session.console();
    Sources.check(workspace);
    StageRun run = session.runner(workspace).run(new IngestStage(), console.progress());
    List<IngestRow> rows = IngestRow.read(workspace);
    console.table(counts(rows));
    for (IngestRow row : rows) {
      switch (row.status()) {
        case OK -> {}
        case OK_WITH_WARNINGS -> console.detail(row.file() + ": " + row.detail());
        case NO_TEXT, PASSWORD, DAMAGED, NOT_A_DOCUMENT, EMPTY, OVER_LIMIT ->
            console.warn(row.file() + ": " + row.status() + ": " + row.detail());
      }
    }
    console.say("%s read now, %s unchanged".formatted(run.worked(), run.reused()));
    return run.failures().isEmpty() ? ExitCode.DONE : ExitCode.PARTIAL;
  }

  private static Table counts(List<IngestRow> rows) {
    Map<IngestStatus, int[]> counts = new EnumMap<>(IngestStatus.class);
    for (IngestRow row : rows) {
      int[] count = counts.computeIfAbsent(row.status(), _ -> new int[3]);
      count[0]++;
      count[1] += row.pages();
      count[2] += row.chars();
    }
    var table = new ArrayList<List<String>>();
    counts.forEach((status, count) ->
        table.add(
            List.of(
                status.toString(),
                Integer.toString(count[0]),
                Integer.toString(count[1]),
                Integer.toString(count[2]))));
    return new Table(List.of("status", "documents", "pages", "chars"), table);
  }
}
