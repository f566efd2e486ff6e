package org.actant.discourse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A connection of two nodes, and what it rests on.
///
/// @param source position of a node in the network; of the one that comes first, where ties have no
///   direction
/// @param weight never 0
/// @param relation what the source does to the target, in a network of relations; else empty
/// @param statements ids, in the order of time; never empty in a network of a whole selection
/// @param first when the earliest of them was, where that is known
/// @param last when the latest of them was
public record Tie(
    int source,
    int target,
    double weight,
    String relation,
    List<String> statements,
    @Nullable Moment first,
    @Nullable Moment last) {
  public Tie {
    statements = List.copyOf(statements);
    if (weight == 0 || !Double.isFinite(weight)) {
      throw new IllegalArgumentException("a tie of the weight " + weight);
    }
  }

  static Tie of(int source, int target, double weight, String relation, List<Statement> evidence) {
    List<Moment> moments =
        evidence.stream().flatMap(statement -> statement.when().stream()).sorted().toList();
    return new Tie(
        source,
        target,
        weight,
        relation,
        evidence.stream().map(Statement::id).toList(),
        moments.isEmpty() ? null : moments.getFirst(),
        moments.isEmpty() ? null : moments.getLast());
  }

  /// Says whether the two ends oppose each other.
  public boolean isNegative() {
    return weight < 0 || Relation.isAgainst(relation);
  }
}
