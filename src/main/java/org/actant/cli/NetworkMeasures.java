package org.actant.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.actant.discourse.Measures;
import org.actant.discourse.Network;
import org.actant.discourse.NetworkFile;
import org.actant.discourse.NetworkFile.Format;
import org.actant.discourse.Recipe;
import org.actant.discourse.Resampling;
import org.actant.discourse.Statements;
import org.actant.input.InputException;
import org.actant.table.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `actant actors network --measures`: the place of each node in the network.
final class NetworkMeasures {
  /// What fits on a screen; all of it is in the file and in JSON.
  private static final List<String> BRIEF =
      List.of(
          "node",
          "statements",
          "degree",
          "betweenness",
          "betweenness_low",
          "betweenness_high",
          "eigenvector",
          "community",
          "passage",
          "passage_low",
          "passage_high",
          "passage_point");

  @Option(
      names = "--measures",
      description =
          "Show each node's degree, betweenness, eigenvector, community, bridges and passage (how"
              + " many ways between others must lead through it) instead of the network.")
  boolean wanted;

  @Option(
      names = "--resamples",
      paramLabel = "N",
      description =
          "How many networks of resampled statements the intervals rest on, 0 for none; default:"
              + " 200, fewer for large networks.")
  @Nullable Integer resamples;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "The seed of the resampling; default: ${DEFAULT-VALUE}.")
  long seed = Resampling.SEED;

  boolean areWanted() {
    return wanted;
  }

  void show(
      Console console, Statements statements, Recipe recipe, Network network, @Nullable Path file)
      throws IOException {
    if (file != null && Format.of(file) != Format.CSV) {
      throw new InputException(
          "measures are a table and do not go into `" + file.getFileName() + "`; expected .csv");
    }
    int samples = resamples != null ? resamples : Resampling.affordable(network);
    Measures measures = Measures.of(statements, recipe, samples, seed);
    console.say(
        String.format(
            Locale.ROOT,
            "modularity of the communities %.3f; %s",
            measures.modularity(),
            samples == 0
                ? "no intervals"
                : "95 % intervals by " + samples + " resamples of the statements, seed " + seed));
    Table table = measures.table();
    if (file != null) {
      NetworkFile.write(file, table);
      console.say("wrote " + file + ": " + table.rows().size() + " nodes");
    } else {
      console.table(console.json() ? table : brief(table));
    }
  }

  private static Table brief(Table table) {
    List<Integer> columns = BRIEF.stream().map(table::index).toList();
    return new Table(
        BRIEF, table.rows().stream().map(row -> columns.stream().map(row::get).toList()).toList());
  }
}
