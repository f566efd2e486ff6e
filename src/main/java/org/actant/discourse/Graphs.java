package org.actant.discourse;

import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.jgrapht.graph.SimpleWeightedGraph;

/// Networks as graphs of positions. What opposes is no way from one node to another, so only ties
/// that are not negative are in them; ties of several relations are added up, loops left out.
final class Graphs {
  private Graphs() {}

  /// Directed if the network is.
  ///
  /// @param lengths whether a tie's weight in the graph is its length, 1 / weight (Newman,
  ///   *Scientific collaboration networks II*, 2001, doi:10.1103/PhysRevE.64.016132), and not its
  ///   weight
  static Graph<Integer, DefaultWeightedEdge> of(Network network, boolean lengths) {
    return fill(
        network,
        network.isDirected()
            ? new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class)
            : new SimpleWeightedGraph<>(DefaultWeightedEdge.class),
        lengths);
  }

  static Graph<Integer, DefaultWeightedEdge> undirected(Network network) {
    return fill(network, new SimpleWeightedGraph<>(DefaultWeightedEdge.class), false);
  }

  private static Graph<Integer, DefaultWeightedEdge> fill(
      Network network, Graph<Integer, DefaultWeightedEdge> graph, boolean lengths) {
    for (int i = 0; i < network.nodes().size(); i++) {
      graph.addVertex(i);
    }
    for (Tie tie : network.ties()) {
      if (tie.isNegative() || tie.source() == tie.target()) {
        continue;
      }
      DefaultWeightedEdge edge = graph.getEdge(tie.source(), tie.target());
      if (edge == null) {
        edge = graph.addEdge(tie.source(), tie.target());
        graph.setEdgeWeight(edge, tie.weight());
      } else {
        graph.setEdgeWeight(edge, graph.getEdgeWeight(edge) + tie.weight());
      }
    }
    if (lengths) {
      graph.edgeSet().forEach(edge -> graph.setEdgeWeight(edge, 1 / graph.getEdgeWeight(edge)));
    }
    return graph;
  }
}
