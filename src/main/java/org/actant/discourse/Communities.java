package org.actant.discourse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jgrapht.Graph;
import org.jgrapht.alg.clustering.GreedyModularityAlgorithm;
import org.jgrapht.alg.clustering.UndirectedModularityMeasurer;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/// Groups of nodes with more weight inside than between them, joined greedily by modularity
/// (Clauset, Newman and Moore 2004, doi:10.1103/PhysRevE.70.066111). Directions do not matter, and
/// what opposes does not tie. A node without ties belongs to none.
///
/// @param of the number of each node's community, from 1 for the largest; 0 for none
/// @param modularity between -1/2 and 1; 0 if there is no tie
record Communities(List<Integer> of, double modularity) {
  static Communities of(Network network) {
    Graph<Integer, DefaultWeightedEdge> graph = Graphs.undirected(network);
    List<Integer> loose =
        graph.vertexSet().stream().filter(node -> graph.degreeOf(node) == 0).toList();
    graph.removeAllVertices(loose);
    var numbers = new ArrayList<Integer>();
    network.nodes().forEach(_ -> numbers.add(0));
    if (graph.edgeSet().isEmpty()) {
      return new Communities(numbers, 0);
    }
    List<Set<Integer>> clusters =
        new GreedyModularityAlgorithm<>(joined(graph)).getClustering().getClusters();
    List<TreeSet<Integer>> sorted =
        clusters.stream()
            .map(TreeSet::new)
            .sorted(
                Comparator.comparingInt((TreeSet<Integer> cluster) -> -cluster.size())
                    .thenComparing(TreeSet::first))
            .toList();
    for (int i = 0; i < sorted.size(); i++) {
      for (int node : sorted.get(i)) {
        numbers.set(node, i + 1);
      }
    }
    double modularity = new UndirectedModularityMeasurer<>(graph).modularity(clusters);
    return new Communities(List.copyOf(numbers), modularity);
  }

  /// Returns the graph with its parts tied by next to nothing: JGraphT's algorithm fails where no
  /// tie is left between two communities, and a join over such a tie never gains anything.
  private static Graph<Integer, DefaultWeightedEdge> joined(
      Graph<Integer, DefaultWeightedEdge> graph) {
    var joined = new SimpleWeightedGraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
    org.jgrapht.Graphs.addGraph(joined, graph);
    double lightest =
        graph.edgeSet().stream().mapToDouble(graph::getEdgeWeight).min().orElseThrow();
    List<Integer> first =
        new ConnectivityInspector<>(graph)
            .connectedSets().stream().map(Collections::min).sorted().toList();
    for (int part : first.subList(1, first.size())) {
      joined.setEdgeWeight(joined.addEdge(first.getFirst(), part), lightest * 1e-9);
    }
    return joined;
  }
}
