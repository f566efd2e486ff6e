package org.actant.discourse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.actant.table.Column;
import org.actant.table.Csv;
import org.actant.table.Schema;
import org.actant.table.Table;
import org.actant.workspace.Stage;
import org.actant.workspace.Task;
import org.actant.workspace.Workspace;

/// The stage `network`: the networks of the coded passages, for reports.
///
/// In `codebook/network`, of each kind of network that has any tie, on two bases — `people`, what
/// people coded or accepted, and `all`, with the machine's suggestions too: `networks.csv` (which
/// there are, on how many statements, and what was left out), `nodes.csv`, `edges.csv` with the ids
/// of the statements, `measures.csv`, `profile.csv` (see [TranslationProfile]) and a picture
/// `<kind>-<basis>.svg`. Duplicates within a document count once, congruence and its like are
/// normalized by average activity.
public final class NetworkStage implements Stage {
  static final String FOLDER = "codebook/network";

  /// Tables that say which network a row belongs to.
  private static final List<Column> WHICH =
      List.of(
          Column.text("basis", "people: coded or accepted; all: with the machine's suggestions"),
          Column.text("network", "kind of the network"));

  static final Schema NETWORKS =
      new Schema(
          "networks",
          List.of("basis", "network"),
          with(
              WHICH,
              List.of(
                  Column.integer("statements", "", "statements that count"),
                  Column.integer("suggested", "", "of these, suggestions that nobody has judged"),
                  Column.integer("nodes", "", "actors and concepts"),
                  Column.integer("ties", "", "ties between them"),
                  Column.integer("resamples", "", "networks that the intervals rest on"),
                  Column.text("settings", "how the network was made"),
                  Column.text("count", "how many statements count, and why others do not"),
                  Column.text("warning", "what must be said of suggestions; else empty"))));

  static final Schema NODES =
      new Schema(
          "nodes",
          List.of("basis", "network", "mode", "node"),
          with(WHICH, NetworkTables.NODES.columns()));

  static final Schema EDGES =
      new Schema(
          "edges",
          List.of("basis", "network", "source", "target", "relation"),
          with(WHICH, NetworkTables.EDGES.columns()));

  static final Schema MEASURES =
      new Schema(
          "measures", List.of("basis", "network", "node"), with(WHICH, Measures.SCHEMA.columns()));

  static final Schema PROFILE =
      new Schema(
          "profile",
          List.of("basis", "actor", "year"),
          with(WHICH.subList(0, 1), TranslationProfile.SCHEMA.columns()));

  @Override
  public String name() {
    return "network";
  }

  @Override
  public String folder() {
    return FOLDER;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public List<Task> tasks(Workspace workspace) throws IOException {
    return List.of(
        new Task("network", PassageStatements.inputs(workspace), out -> write(workspace, out)));
  }

  private static Task.Outcome write(Workspace workspace, Path out) throws IOException {
    var tables = new Rows();
    if (Files.isRegularFile(workspace.resolve(PassageStatements.FILE))) {
      add(
          tables,
          out,
          "people",
          PassageStatements.read(workspace, PassageStatements.Status.PEOPLE));
      add(tables, out, "all", PassageStatements.read(workspace, PassageStatements.Status.ALL));
    }
    tables.write(out);
    return Task.Outcome.DONE;
  }

  private static void add(Rows tables, Path out, String basis, Statements statements)
      throws IOException {
    for (Recipe recipe : recipes(statements)) {
      Network network = Networks.of(statements, recipe);
      if (!network.ties().isEmpty()) {
        String kind = recipe.kind().toString();
        tables.add(basis, kind, statements, recipe, network);
        Files.writeString(
            out.resolve(kind + "-" + basis + ".svg"),
            new Picture(network, NetworkFile.MOST_NODES).svg(),
            StandardCharsets.UTF_8);
      }
    }
    TranslationProfile.of(statements, statements.rows())
        .rows()
        .forEach(row -> tables.profile.add(with(List.of(basis), row)));
  }

  private static List<Recipe> recipes(Statements statements) {
    Selection selection = Selection.of(statements).with(Duplicates.DOCUMENT);
    Selection relations = selection.with("actor", "target", "code");
    boolean anyStance =
        statements.list().stream().anyMatch(s -> s.value(selection.qualifier()).isPresent());
    Aggregation aggregation = anyStance ? Aggregation.SUBTRACT : Aggregation.IGNORE;
    return Stream.of(Kind.values())
        .filter(kind -> kind != Kind.IGNORE)
        .map(kind ->
            switch (kind) {
              case AFFILIATION -> Recipe.of(kind, selection).with(aggregation);
              case RELATIONS -> Recipe.of(kind, relations);
              case IGNORE, CONGRUENCE, CONFLICT, SUBTRACT ->
                  Recipe.of(kind, selection).with(Normalization.AVERAGE);
            })
        .toList();
  }

  private static <T> List<T> with(List<T> first, List<T> then) {
    return Stream.concat(first.stream(), then.stream()).toList();
  }

  /// The rows of the tables, as they are found.
  private static final class Rows {
    private final List<List<String>> networks = new ArrayList<>();
    private final List<List<String>> nodes = new ArrayList<>();
    private final List<List<String>> edges = new ArrayList<>();
    private final List<List<String>> measures = new ArrayList<>();
    private final List<List<String>> profile = new ArrayList<>();

    void add(String basis, String kind, Statements statements, Recipe recipe, Network network) {
      List<String> which = List.of(basis, kind);
      Account account = network.account();
      networks.add(
          with(
              which,
              List.of(
                  Integer.toString(account.statements()),
                  Integer.toString(account.suggested()),
                  Integer.toString(network.nodes().size()),
                  Integer.toString(network.ties().size()),
                  Integer.toString(Resampling.affordable(network)),
                  account.settings(),
                  account.count(),
                  account.warning())));
      put(nodes, which, NetworkTables.nodes(network));
      put(edges, which, NetworkTables.edges(network));
      put(
          measures,
          which,
          Measures.of(statements, recipe, Resampling.affordable(network), Resampling.SEED).table());
    }

    void write(Path out) throws IOException {
      Csv.write(out.resolve("networks.csv"), table(NETWORKS, networks));
      Csv.write(out.resolve("nodes.csv"), table(NODES, nodes));
      Csv.write(out.resolve("edges.csv"), table(EDGES, edges));
      Csv.write(out.resolve("measures.csv"), table(MEASURES, measures));
      Csv.write(out.resolve("profile.csv"), table(PROFILE, profile));
    }

    private static void put(List<List<String>> rows, List<String> which, Table table) {
      table.rows().forEach(row -> rows.add(with(which, row)));
    }

    private static Table table(Schema schema, List<List<String>> rows) {
      return new Table(schema.names(), rows).sortedBy(schema.key());
    }
  }
}
