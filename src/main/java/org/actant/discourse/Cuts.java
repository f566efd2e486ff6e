package org.actant.discourse;

import java.util.HashSet;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.graph.DefaultWeightedEdge;

/// Where a network would fall apart: ties (*bridges*) and nodes (*cut points*) without which two of
/// its nodes would no longer be connected. Directions do not matter, what opposes does not connect.
///
/// @param bridges positions of ties; two relations between the same nodes are no bridge each, but
///   one together
/// @param points positions of nodes
record Cuts(Set<Integer> bridges, Set<Integer> points) {
  Cuts {
    bridges = Set.copyOf(bridges);
    points = Set.copyOf(points);
  }

  static Cuts of(Network network) {
    Graph<Integer, DefaultWeightedEdge> graph = Graphs.undirected(network);
    var inspector = new BiconnectivityInspector<>(graph);
    Set<DefaultWeightedEdge> cutting = inspector.getBridges();
    var bridges = new HashSet<Integer>();
    for (int i = 0; i < network.ties().size(); i++) {
      Tie tie = network.ties().get(i);
      boolean connects = !tie.isNegative() && tie.source() != tie.target();
      if (connects && cutting.contains(graph.getEdge(tie.source(), tie.target()))) {
        bridges.add(i);
      }
    }
    return new Cuts(bridges, inspector.getCutpoints());
  }
}
