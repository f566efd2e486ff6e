package org.actant.discourse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/// How far a node is an obligatory passage point (Callon 1986,
/// doi:10.1111/j.1467-954X.1984.tb00113.x): the share, among all ordered pairs of other nodes with
/// a way from the one to the other, of pairs whose *every* way leads through it. In the terms of
/// graph theory it *dominates* the second of the two as seen from the first. Directions count where
/// the network has them; what opposes is no way.
///
/// The dominators from each node are found as in Cooper, Harvey and Kennedy, *A simple, fast
/// dominance algorithm*, 2001. Costs about nodes × ties.
final class Passage {
  private final List<List<Integer>> next;
  private final List<List<Integer>> previous;

  private Passage(Network network) {
    next = lists(network.nodes().size());
    previous = lists(network.nodes().size());
    for (Tie tie : network.ties()) {
      if (!tie.isNegative() && tie.source() != tie.target()) {
        join(tie.source(), tie.target());
        if (!network.isDirected()) {
          join(tie.target(), tie.source());
        }
      }
    }
  }

  static double[] of(Network network) {
    return new Passage(network).shares();
  }

  private double[] shares() {
    int n = next.size();
    double[] forced = new double[n];
    // pairs with a way, and those that begin or end at a node
    double pairs = 0;
    double[] own = new double[n];
    for (int root = 0; root < n; root++) {
      List<Integer> order = reversePostorder(root);
      int[] dominator = dominators(order);
      pairs += order.size() - 1;
      own[root] += order.size() - 1;
      // a node's subtree in the tree of dominators, counted from the leaves up
      int[] below = new int[n];
      for (int node : order.reversed()) {
        if (node != root) {
          own[node]++;
          forced[node] += below[node];
          below[dominator[node]] += below[node] + 1;
        }
      }
    }
    double[] shares = new double[n];
    for (int node = 0; node < n; node++) {
      double others = pairs - own[node];
      shares[node] = others > 0 ? forced[node] / others : 0;
    }
    return shares;
  }

  /// The immediate dominator of each node that can be reached; -1 for others.
  private int[] dominators(List<Integer> order) {
    int[] dominator = new int[next.size()];
    int[] place = new int[next.size()];
    Arrays.fill(dominator, -1);
    for (int i = 0; i < order.size(); i++) {
      place[order.get(i)] = i;
    }
    int root = order.getFirst();
    dominator[root] = root;
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int node : order.subList(1, order.size())) {
        int nearest = -1;
        for (int before : previous.get(node)) {
          if (dominator[before] >= 0) {
            nearest = nearest < 0 ? before : meet(before, nearest, dominator, place);
          }
        }
        if (dominator[node] != nearest) {
          dominator[node] = nearest;
          changed = true;
        }
      }
    }
    return dominator;
  }

  private static int meet(int one, int other, int[] dominator, int[] place) {
    int a = one;
    int b = other;
    while (a != b) {
      if (place[a] > place[b]) {
        a = dominator[a];
      } else {
        b = dominator[b];
      }
    }
    return a;
  }

  private List<Integer> reversePostorder(int root) {
    var done = new ArrayList<Integer>();
    boolean[] seen = new boolean[next.size()];
    int[] child = new int[next.size()];
    Deque<Integer> path = new ArrayDeque<>();
    path.push(root);
    seen[root] = true;
    while (!path.isEmpty()) {
      int node = path.peek();
      if (child[node] < next.get(node).size()) {
        int to = next.get(node).get(child[node]++);
        if (!seen[to]) {
          seen[to] = true;
          path.push(to);
        }
      } else {
        done.add(path.pop());
      }
    }
    Collections.reverse(done);
    return done;
  }

  private void join(int from, int to) {
    if (!next.get(from).contains(to)) {
      next.get(from).add(to);
      previous.get(to).add(from);
    }
  }

  private static List<List<Integer>> lists(int count) {
    var lists = new ArrayList<List<Integer>>();
    for (int i = 0; i < count; i++) {
      lists.add(new ArrayList<>());
    }
    return lists;
  }
}
