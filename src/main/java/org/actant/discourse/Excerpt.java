package org.actant.discourse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// As much of a network as a picture can show: the nodes that most statements name and, between
/// them, the heaviest ties.
///
/// @param nodesLeftOut how many nodes the picture does not show
/// @param tiesLeftOut how many ties it does not show
record Excerpt(Network network, int nodesLeftOut, int tiesLeftOut) {
  /// How many ties a picture shows for each of its nodes.
  private static final int TIES = 3;

  private static final Comparator<Tie> BY_WEIGHT =
      Comparator.comparingDouble(tie -> -Math.abs(tie.weight()));

  static Excerpt of(Network network, int mostNodes) {
    if (network.nodes().size() <= mostNodes) {
      return of(network, IntStream.range(0, network.nodes().size()).boxed().toList(), mostNodes);
    }
    List<Integer> kept =
        IntStream.range(0, network.nodes().size())
            .boxed()
            .sorted(Comparator.comparingInt(node -> -network.nodes().get(node).statements()))
            .limit(mostNodes)
            .sorted()
            .toList();
    return of(network, kept, mostNodes);
  }

  private static Excerpt of(Network network, List<Integer> kept, int mostNodes) {
    Map<Integer, Integer> places = new HashMap<>();
    for (int i = 0; i < kept.size(); i++) {
      places.put(kept.get(i), i);
    }
    var between = new ArrayList<Tie>();
    for (Tie tie : network.ties()) {
      Integer source = places.get(tie.source());
      Integer target = places.get(tie.target());
      if (source != null && target != null) {
        between.add(
            new Tie(source, target, tie.weight(), tie.relation(), tie.statements(), tie.moments()));
      }
    }
    List<Tie> ties = heaviest(between, Math.max(TIES * kept.size(), TIES * mostNodes / 2));
    return new Excerpt(
        new Network(
            network.account(),
            (int) kept.stream().filter(node -> node < network.rows()).count(),
            kept.stream().map(network.nodes()::get).toList(),
            ties),
        network.nodes().size() - kept.size(),
        network.ties().size() - ties.size());
  }

  private static List<Tie> heaviest(List<Tie> ties, int most) {
    if (ties.size() <= most) {
      return ties;
    }
    var kept = new HashSet<Tie>();
    var reached = new HashSet<Integer>();
    for (Tie tie : ties.stream().sorted(BY_WEIGHT).toList()) {
      // no node looks as if it had no ties
      boolean isFirst = reached.add(tie.source()) | reached.add(tie.target());
      if (kept.size() < most || isFirst) {
        kept.add(tie);
      }
    }
    return ties.stream().filter(kept::contains).toList();
  }

  /// What the picture does not show, in words; empty if it shows all.
  String note() {
    if (nodesLeftOut == 0 && tiesLeftOut == 0) {
      return "";
    }
    if (nodesLeftOut == 0) {
      return "shown are the %s heaviest ties of %s"
          .formatted(network.ties().size(), network.ties().size() + tiesLeftOut);
    }
    return "shown are the %s nodes that most statements name, and %s ties; not shown: %s nodes, %s ties"
        .formatted(network.nodes().size(), network.ties().size(), nodesLeftOut, tiesLeftOut);
  }
}
