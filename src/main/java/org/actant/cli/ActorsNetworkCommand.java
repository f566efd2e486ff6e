package org.actant.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.actant.discourse.Account;
import org.actant.discourse.Kernel;
import org.actant.discourse.Network;
import org.actant.discourse.NetworkFile;
import org.actant.discourse.NetworkFile.Format;
import org.actant.discourse.NetworkTables;
import org.actant.discourse.Networks;
import org.actant.discourse.Recipe;
import org.actant.discourse.Series;
import org.actant.discourse.Statements;
import org.actant.discourse.TranslationProfile;
import org.actant.discourse.Windows;
import org.actant.input.InputException;
import org.actant.table.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `actant actors network`.
@Command(
    name = "network",
    description = "Makes networks of actors and concepts out of coded statements.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  actant actors network --kind congruence --normalization average --duplicates document"
          + " --export congruence.graphml",
      "  actant actors network --dna sample.dna --kind subtract --export subtract.csv",
      "  actant actors network --kind relations --status coded,accepted,suggested --export"
          + " relations.svg",
      "  actant actors network --kind relations --measures",
      "  actant actors network --kind conflict --window \"6 months\" --kernel gaussian --export"
          + " conflict.gexf",
      "  actant actors network --exclude \"concept=jobs;grid\" --exclude \"actor_type!=ngo\"",
      "",
      "The file's ending says the format: .csv a matrix with names (or what --table says), .graphml"
          + " and .gexf for Gephi,",
      ".dl for UCINET, .svg and .png pictures. Every tie in a .graphml, .gexf or edge list names"
          + " the statements it rests on.",
      "A stance counts as supports 1, mixed and neutral 0, opposes -1. Cosine divides by the"
          + " lengths of vectors;",
      "activity-product is what Discourse Network Analyzer calls cosine."
    })
final class ActorsNetworkCommand implements Callable<Integer> {
  /// The tables that a network can be shown as.
  enum Shown {
    MATRIX,
    EDGES,
    NODES,
    EVENTS,
    PROFILE
  }

  @Mixin Session session;
  @Mixin NetworkSource source;
  @Mixin NetworkOptions options;
  @Mixin NetworkMeasures measures;

  @Option(
      names = "--window",
      paramLabel = "\"N UNIT\"",
      description =
          "Cut time into windows, such as \"20 events\" or \"3 months\" (seconds … years), that"
              + " move on by one unit.")
  @Nullable String window;

  @Option(
      names = "--kernel",
      paramLabel = "KERNEL",
      description =
          "Weigh statements by their distance from the middle of the window: no (default), uniform,"
              + " triangular, epanechnikov or gaussian.")
  @Nullable Kernel kernel;

  @Option(
      names = "--table",
      paramLabel = "TABLE",
      description =
          "What is printed or written as .csv: matrix, edges, nodes, events, or profile (each"
              + " actor's statements of the four moments of translation by year); default: edges on"
              + " the screen, matrix in a file.")
  @Nullable Shown shown;

  @Option(names = "--export", paramLabel = "FILE", description = "Write the network to a file.")
  @Nullable Path export;

  @Option(
      names = "--max-nodes",
      paramLabel = "N",
      description = "How many nodes a picture shows at most; default: ${DEFAULT-VALUE}.")
  int mostNodes = NetworkFile.MOST_NODES;

  @Override
  public Integer call() throws IOException {
    check();
    Statements statements = source.read(session);
    Recipe recipe = options.recipe(statements);
    Network network = Networks.of(statements, recipe);
    Console console = session.console();
    describe(console, network.account());
    if (window != null) {
      Windows windows = Windows.parse(window, kernel == null ? Kernel.NO : kernel);
      series(console, Series.of(statements, recipe, windows));
    } else if (measures.areWanted()) {
      measures.show(console, statements, recipe, network, export);
    } else if (export != null) {
      write(console, statements, recipe, network, export);
    } else {
      console.table(table(statements, recipe, network, shown == null ? Shown.EDGES : shown));
    }
    return ExitCode.DONE;
  }

  private void check() {
    if (export != null) {
      Format format = Format.of(export);
      if (shown != null && format != Format.CSV) {
        throw new InputException(
            "--table is for .csv; " + export.getFileName() + " is a network as a whole");
      }
    }
    if (kernel != null && window == null) {
      throw new InputException("--kernel weighs what is in a time window; expected --window too");
    }
    if (mostNodes < 2) {
      throw new InputException("--max-nodes is " + mostNodes + "; expected at least 2");
    }
  }

  private static void describe(Console console, Account account) {
    console.say(account.title());
    console.say(account.settings());
    console.say(account.count());
    if (!account.warning().isEmpty()) {
      console.warn(account.warning());
    }
    if (account.statements() == 0) {
      console.warn(
          "no statement counts: none has both `%s` and `%s`; see --rows, --columns and --status"
              .formatted(
                  account.recipe().selection().rows(), account.recipe().selection().columns()));
    }
    account.legend().forEach(console::say);
  }

  private void series(Console console, Series series) throws IOException {
    if (export != null) {
      NetworkFile.write(series, export);
      console.say("wrote " + export + ": " + series.slices().size() + " windows");
    } else {
      console.table(series.summary());
    }
  }

  private void write(
      Console console, Statements statements, Recipe recipe, Network network, Path file)
      throws IOException {
    if (shown != null) {
      NetworkFile.write(file, table(statements, recipe, network, shown));
    } else {
      NetworkFile.write(network, file, mostNodes);
    }
    console.say(
        "wrote %s: %s nodes, %s ties"
            .formatted(file, network.nodes().size(), network.ties().size()));
  }

  private static Table table(Statements statements, Recipe recipe, Network network, Shown shown) {
    return switch (shown) {
      case MATRIX -> NetworkTables.matrix(network);
      case EDGES -> NetworkTables.edges(network);
      case NODES -> NetworkTables.nodes(network);
      case EVENTS -> NetworkTables.events(statements, recipe);
      case PROFILE -> TranslationProfile.of(statements, recipe.selection().rows());
    };
  }
}
