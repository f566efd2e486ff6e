package org.actant.cli;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.actant.actors.ActorDirectory;
import org.actant.actors.ActorsStage;
import org.actant.actors.Named;
import org.actant.input.InputException;
import org.actant.table.Table;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `actant actors silent`.
@Command(
    name = "silent",
    description =
        "Lists the actors that an issuer could be expected to speak of and never mentions.",
    footer = {
      "%nExpected are the actors under `expected` in codebook/actors.yaml, and those that at least"
          + " two issuers of other types",
      "speak of. Where nobody speaks of an actor, it is silent in the whole corpus.",
      "%nExamples:",
      "  actant actors silent",
      "  actant actors silent --issuer \"Corvane Cloud\""
    })
final class ActorsSilentCommand implements Callable<Integer> {
  @Mixin Session session;

  @Option(names = "--issuer", paramLabel = "ISSUER", description = "Only of this issuer.")
  @Nullable String issuer;

  @Override
  public Integer call() throws IOException {
    Workspace workspace = session.workspace();
    session.runner(workspace).run(new ActorsStage(), session.console().progress());
    Table table = ActorTables.read(workspace, ActorsStage.FOLDER + "/silent.csv");
    if (issuer != null) {
      String name = ActorDirectory.read(workspace).find(issuer).map(Named::name).orElse(issuer);
      var issuers = new TreeSet<>(table.rows().stream().map(row -> row.getFirst()).toList());
      if (!issuers.contains(name)) {
        throw new InputException(
            "found the issuer `%s`, of whom nothing is silent or nothing is known; expected one of %s"
                .formatted(issuer, String.join(", ", issuers)));
      }
      table = table.filter(row -> row.getFirst().equals(name));
    }
    session.console().table(sorted(table));
    return ExitCode.DONE;
  }

  /// Returns the rows by issuer; those that the gazetteer expects come first, then those that others
  /// speak of most.
  private static Table sorted(Table table) {
    int by = table.index("expected_by");
    int mentions = table.index("mentions");
    Comparator<List<String>> order =
        Comparator.<List<String>, String>comparing(List::getFirst)
            .thenComparing(row -> !row.get(by).startsWith("gazetteer"))
            .thenComparing(row -> -Integer.parseInt(row.get(mentions)))
            .thenComparing(row -> row.get(table.index("actor")));
    return new Table(table.columns(), table.rows().stream().sorted(order).toList());
  }
}
