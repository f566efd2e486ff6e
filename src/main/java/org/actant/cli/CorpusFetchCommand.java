package org.actant.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.actant.corpus.Fetching;
import org.actant.corpus.Source;
import org.actant.corpus.Sources;
import org.actant.table.Table;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `actant corpus fetch`: downloads documents.
@Command(
    name = "fetch",
    description =
        "Downloads the documents of corpus/sources.csv that have a url, and records their digests.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  actant corpus fetch",
      "  actant corpus fetch google-2021 --max-size 50",
      "  actant corpus fetch --from case-studies.csv    takes the rows of that table first",
      "  actant corpus fetch --dry-run",
      "",
      "What was interrupted goes on where it ended. Servers are asked once a second at most, and",
      "only for what their robots.txt allows. A file that is not what its recorded sha256 says is",
      "kept aside and reported."
    })
final class CorpusFetchCommand implements Callable<Integer> {
  @Mixin Session session;

  @Parameters(
      arity = "0..*",
      paramLabel = "ID",
      description = "Documents; default: all that have a url.")
  Set<String> ids = new LinkedHashSet<>();

  @Option(
      names = "--from",
      paramLabel = "CSV",
      description = "Take the rows of this table into corpus/sources.csv first.")
  @Nullable Path from;

  @Mixin FetchOptions options;

  @Option(names = "--dry-run", description = "Say what would be fetched and write nothing.")
  boolean rehearsal;

  @Override
  public Integer call() throws IOException {
    Workspace workspace = session.workspace();
    Console console = session.console();
    Sources.Taken taken =
        from == null
            ? new Sources.Taken(List.of(), List.of(), List.of())
            : Sources.take(workspace, from, rehearsal);
    if (from != null) {
      console.say(
          "%s: %s rows to take, %s there already"
              .formatted(from, taken.taken().size(), taken.there().size()));
    }
    taken.refused().forEach(console::warn);
    int code = taken.refused().isEmpty() ? ExitCode.DONE : ExitCode.PARTIAL;
    if (rehearsal) {
      console.table(plan(workspace, taken.taken()));
      return code;
    }
    return Math.max(code, fetch(workspace));
  }

  private int fetch(Workspace workspace) throws IOException {
    List<Source> wanted = Fetching.wanted(workspace, ids);
    if (wanted.isEmpty()) {
      session.console().say("no document of " + Sources.FILE + " has a url");
    }
    TransferBar bar = session.console().transfers();
    try (var fetcher = options.fetcher(bar)) {
      var outcomes = new Fetching(workspace, fetcher, bar).fetch(wanted);
      return new FetchedDocuments(session.console()).tell(outcomes);
    }
  }

  private Table plan(Workspace workspace, List<Source> taken) throws IOException {
    var missing = new HashSet<>(Sources.missing(workspace).stream().map(Source::id).toList());
    List<Source> fresh =
        taken.stream().filter(source -> ids.isEmpty() || ids.contains(source.id())).toList();
    var known = new HashSet<>(ids);
    taken.forEach(source -> known.remove(source.id()));
    boolean onlyFresh = !ids.isEmpty() && known.isEmpty();
    var rows = new ArrayList<List<String>>();
    for (Source source : onlyFresh ? List.<Source>of() : Fetching.wanted(workspace, known)) {
      String plan = missing.contains(source.id()) ? "to fetch" : "already there";
      rows.add(List.of(plan, source.id(), source.url()));
    }
    fresh.forEach(source -> rows.add(List.of("to fetch", source.id(), source.url())));
    return new Table(List.of("plan", "id", "url"), rows);
  }
}
