package org.actant.discourse;

import java.util.Map;
import org.jgrapht.alg.scoring.BetweennessCentrality;

/// How often a node lies on the shortest ways between others (Freeman 1977, doi:10.2307/3033543;
/// computed as in Brandes 2001, doi:10.1080/0022250X.2001.9990249): the share of all pairs of other
/// nodes, from 0 to 1. A heavy tie is a short way.
final class Betweenness {
  private Betweenness() {}

  static double[] of(Network network) {
    int n = network.nodes().size();
    double[] scores = new double[n];
    if (n < 3) {
      return scores;
    }
    Map<Integer, Double> raw =
        new BetweennessCentrality<>(Graphs.of(network, true), false).getScores();
    double pairs = (n - 1.0) * (n - 2.0) / (network.isDirected() ? 1 : 2);
    raw.forEach((node, score) -> scores[node] = score / pairs);
    return scores;
  }
}
