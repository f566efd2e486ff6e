package org.actant.cli;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.actant.actors.Actor;
import org.actant.actors.ActorsStage;
import org.actant.corpus.Sources;
import org.actant.input.InputException;
import org.actant.table.Table;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `actant actors list`.
@Command(
    name = "list",
    description = "Lists the actors that the documents mention, the most mentioned first.",
    footer = {
      "%nBrings codebook/actors up to date first. What people decide with merge, split, rename,"
          + " kind and ignore holds here.",
      "%nExamples:",
      "  actant actors list --kind nonhuman",
      "  actant actors list --document report-2021 --limit 10",
      "  actant actors list --candidates"
    })
final class ActorsListCommand implements Callable<Integer> {
  @Mixin Session session;

  @Option(names = "--document", paramLabel = "ID", description = "Only of this document.")
  @Nullable String document;

  @Option(names = "--kind", paramLabel = "KIND", description = "Only human or nonhuman actors.")
  Actor.@Nullable Kind kind;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "At most so many; default: ${DEFAULT-VALUE}.")
  int limit;

  @Option(
      names = "--candidates",
      description = "List pairs of names that may be one actor's, with the reason, instead.")
  boolean candidates;

  @Override
  public Integer call() throws IOException {
    if (limit < 1) {
      throw new InputException("--limit is " + limit + "; expected 1 or more");
    }
    Workspace workspace = session.workspace();
    if (document != null) {
      checkDocument(workspace, document);
    }
    session.runner(workspace).run(new ActorsStage(), session.console().progress());
    Table table = actors(workspace);
    String count = candidates ? "other_mentions" : "mentions";
    List<List<String>> rows =
        table.rows().stream()
            .sorted(
                Comparator.comparingInt(
                        (List<String> row) -> -Integer.parseInt(row.get(table.index(count))))
                    .thenComparing(List::getFirst))
            .toList();
    if (rows.size() > limit) {
      session.console().say("the first %s of %s; --limit shows more".formatted(limit, rows.size()));
    }
    session
        .console()
        .table(new Table(table.columns(), rows.subList(0, Math.min(limit, rows.size()))));
    return ExitCode.DONE;
  }

  private static void checkDocument(Workspace workspace, String id) throws IOException {
    if (Sources.read(workspace).stream().noneMatch(source -> source.id().equals(id))) {
      throw new InputException(
          "found the unknown document `%s`; expected the id of one in %s"
              .formatted(id, Sources.FILE));
    }
  }

  private Table actors(Workspace workspace) throws IOException {
    String file = candidates ? "candidates.csv" : document == null ? "actors.csv" : "mentions.csv";
    Table table = ActorTables.read(workspace, ActorsStage.FOLDER + "/" + file);
    if (candidates) {
      return table;
    }
    return table
        .filter(row -> document == null || row.get(table.index("document")).equals(document))
        .filter(row ->
            kind == null
                || row.get(table.index("kind")).equals(kind.name().toLowerCase(Locale.ROOT)));
  }
}
