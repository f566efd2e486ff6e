package org.actant.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.actant.corpus.IngestRow;
import org.actant.corpus.NearDuplicates;
import org.actant.corpus.Source;
import org.actant.corpus.Sources;
import org.actant.table.Table;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `actant corpus list`: the documents and what became of them.
@Command(
    name = "list",
    description = "Lists the documents and what became of each.",
    footerHeading = "%nExamples:%n",
    footer = {"  actant corpus list", "  actant corpus list --json"})
final class CorpusListCommand implements Callable<Integer> {
  @Mixin Session session;

  @Override
  public Integer call() throws IOException {
    Workspace workspace = session.workspace();
    Map<String, IngestRow> ingested = new HashMap<>();
    IngestRow.read(workspace).forEach(row -> ingested.put(row.id(), row));
    var missing = new HashSet<>(Sources.missing(workspace).stream().map(Source::id).toList());
    var duplicates = new HashMap<String, String>();
    for (NearDuplicates.Pair pair : NearDuplicates.read(workspace)) {
      String similarity = String.format(Locale.ROOT, "%.2f", pair.similarity());
      duplicates.put(pair.id(), pair.other() + " (" + similarity + ")");
    }
    var rows = new ArrayList<List<String>>();
    for (Source source : Sources.read(workspace)) {
      IngestRow row = ingested.get(source.id());
      rows.add(
          List.of(
              source.id(),
              source.title(),
              source.issuer(),
              source.actorType().toString(),
              source.year().isPresent() ? Integer.toString(source.year().getAsInt()) : "",
              source.kind().toString(),
              status(source, row, missing),
              row == null || row.pages() == 0 ? "" : Integer.toString(row.pages()),
              duplicates.getOrDefault(source.id(), "")));
    }
    if (!missing.isEmpty()) {
      session.console().say(missing.size() + " documents wait for `actant corpus fetch`");
    }
    session
        .console()
        .table(
            new Table(
                List.of(
                    "id",
                    "title",
                    "issuer",
                    "actor_type",
                    "year",
                    "kind",
                    "status",
                    "pages",
                    "near_duplicate_of"),
                rows));
    return ExitCode.DONE;
  }

  private static String status(Source source, @Nullable IngestRow row, Set<String> missing) {
    if (missing.contains(source.id())) {
      return source.url().isEmpty() ? "no file" : "not fetched";
    }
    return row == null ? "not ingested" : row.status().toString();
  }
}
