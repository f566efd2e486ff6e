package org.actant.discourse;

import java.util.List;

/// Nodes and the ties between them.
///
/// @param account how the network came about
/// @param rows how many of the nodes, from the first on, are rows; the others are columns. All
///   nodes are both in a one-mode network and in one of relations.
/// @param nodes the rows by name, then the columns by name
/// @param ties by source, target and relation
public record Network(Account account, int rows, List<Node> nodes, List<Tie> ties) {
  public Network {
    nodes = List.copyOf(nodes);
    ties = List.copyOf(ties);
  }

  public boolean isDirected() {
    return account.recipe().kind() == Kind.RELATIONS;
  }

  public boolean isTwoMode() {
    return account.recipe().kind() == Kind.AFFILIATION;
  }

  public Node source(Tie tie) {
    return nodes.get(tie.source());
  }

  public Node target(Tie tie) {
    return nodes.get(tie.target());
  }

  /// Returns the weights as numbers: rows by columns, or all nodes by all nodes. Ties of several
  /// relations between the same two nodes are added up.
  public double[][] matrix() {
    int across = isTwoMode() ? nodes.size() - rows : nodes.size();
    double[][] matrix = new double[isTwoMode() ? rows : nodes.size()][across];
    for (Tie tie : ties) {
      int column = isTwoMode() ? tie.target() - rows : tie.target();
      matrix[tie.source()][column] += tie.weight();
      if (!isTwoMode() && !isDirected()) {
        matrix[column][tie.source()] += tie.weight();
      }
    }
    return matrix;
  }

  /// The names of the matrix's columns.
  List<Node> across() {
    return isTwoMode() ? nodes.subList(rows, nodes.size()) : nodes;
  }

  /// The names of the matrix's rows.
  List<Node> down() {
    return isTwoMode() ? nodes.subList(0, rows) : nodes;
  }
}
