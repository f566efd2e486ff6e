package org.actant.discourse;

import java.util.ArrayList;
import java.util.List;
import org.actant.table.Column;
import org.actant.table.Schema;
import org.actant.table.Table;
import org.jspecify.annotations.Nullable;

/// What the place of each node in a network is.
public final class Measures {
  static final Schema SCHEMA =
      new Schema(
          "measures",
          List.of("node"),
          List.of(
              Column.text("node", "name of the actor or the concept"),
              Column.text("kind", "human, nonhuman, concept or unknown"),
              Column.integer("statements", "", "how many statements name it"),
              Column.integer("degree", "", "how many nodes it is tied to"),
              Column.number("strength", "", "sum of its ties' weights, without their signs"),
              Column.integer("opponents", "", "how many of its ties are negative"),
              Column.integer("out_ties", "", "ties that start here, where ties have a direction"),
              Column.integer("in_ties", "", "ties that end here, where ties have a direction"),
              Column.number("betweenness", "", "share of shortest ways that lead through it"),
              Column.number("betweenness_low", "", "low end of the 95 % interval by resampling"),
              Column.number("betweenness_high", "", "high end of it"),
              Column.number(
                  "first_share", "", "share of resamples where none has more betweenness"),
              Column.number("eigenvector", "", "eigenvector centrality; 1 is the largest"),
              Column.integer("community", "", "number of its community; empty without ties"),
              Column.bool("cut_point", "whether the network falls apart without it"),
              Column.integer("bridges", "", "ties here without which the network falls apart"),
              Column.number("passage", "", "share of pairs whose every way leads through it"),
              Column.number("passage_low", "", "low end of the 95 % interval by resampling"),
              Column.number("passage_high", "", "high end of it"),
              Column.bool(
                  "passage_point",
                  "candidate for an obligatory passage point: the interval of passage is above"
                      + " 0")));

  private final Network network;
  private final double[] betweenness;
  private final double[] eigenvector;
  private final double[] passage;
  private final Communities communities;
  private final Cuts cuts;
  private final @Nullable Resampling resampling;

  private Measures(Network network, @Nullable Resampling resampling) {
    this.network = network;
    this.betweenness = Betweenness.of(network);
    this.eigenvector = Eigenvector.of(network);
    this.passage = Passage.of(network);
    this.communities = Communities.of(network);
    this.cuts = Cuts.of(network);
    this.resampling = resampling;
  }

  /// Measures the network of a recipe.
  ///
  /// @param samples how many networks to make for the intervals; 0 for no intervals
  public static Measures of(Statements statements, Recipe recipe, int samples, long seed) {
    Network network = Networks.of(statements, recipe);
    boolean possible = samples != 0 && !network.ties().isEmpty();
    return new Measures(
        network, possible ? Resampling.of(statements, recipe, samples, seed) : null);
  }

  /// How well the communities hold together.
  public double modularity() {
    return communities.modularity();
  }

  /// One row for each node, in the order of the network.
  public Table table() {
    var rows = new ArrayList<List<String>>();
    for (int node = 0; node < network.nodes().size(); node++) {
      rows.add(row(node));
    }
    return new Table(SCHEMA.names(), rows);
  }

  private List<String> row(int node) {
    List<Tie> ties =
        network.ties().stream().filter(t -> t.source() == node || t.target() == node).toList();
    boolean directed = network.isDirected();
    int community = communities.of().get(node);
    return List.of(
        network.nodes().get(node).name(),
        network.nodes().get(node).kind().toString(),
        Integer.toString(network.nodes().get(node).statements()),
        count(
            ties.stream()
                .mapToInt(t -> t.source() == node ? t.target() : t.source())
                .distinct()
                .count()),
        number(ties.stream().mapToDouble(tie -> Math.abs(tie.weight())).sum()),
        count(ties.stream().filter(Tie::isNegative).count()),
        directed ? count(ties.stream().filter(tie -> tie.source() == node).count()) : "",
        directed ? count(ties.stream().filter(tie -> tie.target() == node).count()) : "",
        number(betweenness[node]),
        resampling == null ? "" : number(resampling.betweenness().get(node).low()),
        resampling == null ? "" : number(resampling.betweenness().get(node).high()),
        resampling == null ? "" : number(resampling.first().get(node)),
        number(eigenvector[node]),
        community == 0 ? "" : Integer.toString(community),
        Boolean.toString(cuts.points().contains(node)),
        count(bridges(node)),
        number(passage[node]),
        resampling == null ? "" : number(resampling.passage().get(node).low()),
        resampling == null ? "" : number(resampling.passage().get(node).high()),
        resampling == null ? "" : Boolean.toString(resampling.passage().get(node).low() > 0));
  }

  private long bridges(int node) {
    return cuts.bridges().stream()
        .map(network.ties()::get)
        .filter(tie -> tie.source() == node || tie.target() == node)
        .count();
  }

  private static String count(long number) {
    return Long.toString(number);
  }

  /// Six digits are more than such a measure can tell.
  private static String number(double value) {
    return Numbers.plain(Math.rint(value * 1e6) / 1e6);
  }
}
